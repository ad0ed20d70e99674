package dev.slotquest;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;

/**
 * All of the domain, with a clock that the test moves. Not a {@code @Configuration}, so that no component scan of another
 * test finds it: whoever wants it names it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dev.slotquest",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.ANNOTATION, classes = TestComponent.class)
        })
public class DomainTestApplication {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
