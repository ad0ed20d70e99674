package dev.slotquest.portal.operations.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tasks there are, each with the settings under which it runs. */
public enum TaskName {
    /** Looks at everything and changes nothing, also while the product runs. */
    DOCTOR,
    /** Makes a backup now, also while the product runs. */
    BACKUP,
    /** Puts back what a backup holds; the product must not run. */
    RESTORE,
    /** Proves that a backup can be restored, also while the product runs. */
    VERIFY,
    /** Brings a file in; the product must not run on the embedded database meanwhile. */
    IMPORT,
    /** Writes everything that can be exported into a folder, also while the product runs. */
    EXPORT;

    static Optional<TaskName> called(String word) {
        return Arrays.stream(values()).filter(task -> task.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(TaskName::word).toList();
    }

    /** What one types, and the name of its bean. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** These win over whatever else is set. */
    List<String> settings() {
        return switch (this) {
            case DOCTOR, BACKUP, VERIFY ->
                List.of(
                        "spring.liquibase.enabled=false",
                        "slotquest.database.visit=true",
                        "spring.datasource.hikari.maximum-pool-size=4",
                        "spring.datasource.hikari.initialization-fail-timeout=3000",
                        "spring.datasource.hikari.data-source-properties.socketTimeout=5000");
            case EXPORT ->
                List.of(
                        "spring.liquibase.enabled=false",
                        "slotquest.database.visit=true",
                        "spring.datasource.hikari.maximum-pool-size=4");
            case IMPORT -> List.of("spring.datasource.hikari.maximum-pool-size=4");
            case RESTORE -> List.of("spring.liquibase.enabled=false", "spring.datasource.hikari.maximum-pool-size=4");
        };
    }
}
