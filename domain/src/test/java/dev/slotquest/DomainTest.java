package dev.slotquest;

import dev.slotquest.db.MariaDbTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** All of the domain on a real database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MariaDbTest
@SpringBootTest(
        classes = DomainTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"slotquest.home=target/domain-home", "slotquest.jobs.enabled=false"})
public @interface DomainTest {}
