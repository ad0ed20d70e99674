package dev.slotquest.portal;

import dev.slotquest.PortalApplication;
import dev.slotquest.db.MariaDbTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole portal with its security, on a real database, without a network. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        properties = {
            "slotquest.home=target/portal-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
@AutoConfigureMockMvc
public @interface PortalTest {}
