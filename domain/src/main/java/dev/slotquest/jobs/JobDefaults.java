package dev.slotquest.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** How the product wants its scheduler, as defaults that every other source overrides. */
final class JobDefaults implements EnvironmentPostProcessor {

    static final String LOCATION = "jobs/defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource(new ClassPathResource(LOCATION)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + LOCATION, unreadable);
        }
    }
}
