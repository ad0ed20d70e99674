package dev.slotquest;

import dev.slotquest.shared.WrongSetting;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.util.StringUtils;

/** The chat bot as a program of its own, against a shared MariaDB. */
@NullMarked
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class BotApplication {

    private static final String DATABASE = "spring.datasource.url";

    public static void main(String[] args) {
        var application = new SpringApplication(BotApplication.class);
        application.addInitializers(BotApplication::insistOnASharedDatabase);
        application.run(args);
    }

    /** A database of its own would leave the bot alone with nobody's bookings. */
    private static void insistOnASharedDatabase(ConfigurableApplicationContext context) {
        if (!StringUtils.hasText(context.getEnvironment().getProperty(DATABASE))) {
            throw new WrongSetting(
                    "SPRING_DATASOURCE_URL",
                    "the bot needs the portal's MariaDB, for example jdbc:mariadb://localhost:3306/slotquest.");
        }
    }
}
