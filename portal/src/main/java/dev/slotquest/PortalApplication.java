package dev.slotquest;

import dev.slotquest.portal.operations.task.Tasks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole product in one process: portal, HTTP API, chat and jobs. Beans are named by their whole class name, so that
 * two features may use the same word; the bot's own program is not part of this one.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = BotApplication.class)
        })
public class PortalApplication {
    /** Starts the product, or, when the first argument names a task, runs that one and ends. */
    public static void main(String[] args) {
        if (Tasks.areMeant(args)) {
            System.exit(Tasks.run(PortalApplication.class, args));
        }
        SpringApplication.run(PortalApplication.class, args);
    }
}
