package dev.slotquest.bot.chat;

import dev.slotquest.db.MariaDbTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;

/** The whole product without any platform, on a real database, with a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MariaDbTest
@SpringBootTest(
        classes = ChatTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"slotquest.home=target/chat-home", "slotquest.jobs.enabled=false"})
public @interface ChatTest {

    /**
     * The application; also to be started a second time on the same database. Not a {@code @Configuration}, so that no
     * component scan of another test finds it.
     */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.slotquest",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
                @Filter(type = FilterType.REGEX, pattern = ".*Tests?(Configuration)?(\\$.*)?"),
                @Filter(type = FilterType.REGEX, pattern = "dev\\.slotquest\\.[A-Za-z]+Application")
            })
    class Application {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
