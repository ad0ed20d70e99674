package dev.slotquest.db;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Gives the Spring context of a test a real MariaDB database of its own, with the whole schema. Goes together with
 * {@code @SpringBootTest}, any slice such as {@code @DataJdbcTest}, and {@code @ApplicationModuleTest}. Contexts that
 * Spring reuses for several test classes share their database; {@link TestDatabase} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(MariaDbTestConfiguration.class)
@ImportAutoConfiguration(DatabaseAutoConfiguration.class)
@TestPropertySource(
        properties = {
            "spring.liquibase.enabled=false",
            "spring.test.database.replace=none",
            "spring.datasource.hikari.minimum-idle=1"
        })
public @interface MariaDbTest {}
