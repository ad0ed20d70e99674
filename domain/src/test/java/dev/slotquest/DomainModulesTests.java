package dev.slotquest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The ladder of modules: each knows only those below it, and only what they show. */
class DomainModulesTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of("dev.slotquest", JavaClass.Predicates.resideInAPackage("dev.slotquest.db.."));

    @Test
    void keepTheirBoundaries() {
        MODULES.verify();
    }

    @Test
    void haveTheNamesOnTheWhiteboard() {
        assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .contains(
                        "shared",
                        "jobs",
                        "identity",
                        "audit",
                        "scheduling",
                        "customers",
                        "booking",
                        "outcomes",
                        "calendar",
                        "notifications",
                        "language",
                        "gamification",
                        "pictures",
                        "documents");
    }

    @Test
    void canBeDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }
}
