package dev.slotquest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.slotquest.shared.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

/** Habits of the domain, each with its reason. */
class ArchitectureTests {

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.slotquest")
            .that(not(resideInAPackage("dev.slotquest.db..")));

    @Test
    void asksOnlyTheClockOnTheWallForTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a test moves time, and the business is in one zone, wherever the machine is")
                .check(DOMAIN);
    }

    @Test
    void knowsNoFrontEnd() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "jakarta.servlet..",
                        "org.telegram..",
                        "net.dv8tion..",
                        "org.springframework.security.web..")
                .because("chat, portal and API are translators of the same use cases")
                .check(DOMAIN);
    }

    @Test
    void knowsNoDriver() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mariadb..")
                .because("what is special about MariaDB lives in the db module")
                .check(DOMAIN);
    }

    @Test
    void tellsEventsAsFacts() {
        classes()
                .that()
                .implement(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("what has happened does not change")
                .check(DOMAIN);
    }

    @Test
    void keepsSqlInRepositories() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .because("who looks for SQL knows where")
                .check(DOMAIN);
    }
}
