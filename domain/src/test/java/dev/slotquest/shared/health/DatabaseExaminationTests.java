package dev.slotquest.shared.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.DatabaseInspection.Schema;
import dev.slotquest.db.DatabaseInspection.Server;
import dev.slotquest.shared.health.Finding.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseExaminationTests {

    @Test
    void isContentWithARecentServerThatKeepsWhatItPromises() {
        assertThat(DatabaseExamination.of(server(true, true, true)))
                .extracting(Finding::state)
                .containsOnly(State.OK);
    }

    @Test
    void complainsAboutAnOldServerTheIsolationAndPowerCuts() {
        assertThat(DatabaseExamination.of(server(false, false, false)))
                .extracting(Finding::key)
                .contains("health.database.old", "health.database.isolation", "health.database.durability");
    }

    @Test
    void tellsWhatAStartWouldDoToTheSchemaOrRefuse() {
        assertThat(DatabaseExamination.of(schema(true, List.of("a"), List.of(), 0))
                        .state())
                .isEqualTo(State.WARNING);
        assertThat(DatabaseExamination.of(schema(false, List.of("a"), List.of(), 0))
                        .key())
                .isEqualTo("health.schema.old");
        assertThat(DatabaseExamination.of(schema(false, List.of(), List.of("a"), 0))
                        .state())
                .isEqualTo(State.FAILED);
        assertThat(DatabaseExamination.of(schema(false, List.of(), List.of(), 2))
                        .key())
                .isEqualTo("health.schema.newer");
        assertThat(DatabaseExamination.of(schema(false, List.of(), List.of(), 0))
                        .state())
                .isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "4, OK", "-5, WARNING", "59, WARNING", "60, FAILED", "-3600, FAILED"})
    void judgesClocksByTheirDistance(long seconds, State expected) {
        assertThat(ClockFindings.of("MariaDB", Duration.ofSeconds(seconds)).state())
                .isEqualTo(expected);
    }

    private static Server server(boolean recent, boolean readCommitted, boolean durable) {
        return new Server("MariaDB", "11.4.5", recent, readCommitted, durable, Duration.ZERO);
    }

    private static Schema schema(boolean empty, List<String> missing, List<String> altered, int unknown) {
        return new Schema(empty, missing, altered, unknown);
    }
}
