package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UnreachableDatabaseReporterTests {
    private final UnreachableDatabaseReporter reporter = new UnreachableDatabaseReporter();

    @ParameterizedTest
    @MethodSource("refusals")
    void namesTheSettingAndTheReason(Exception refusal, CapturedOutput output) {
        assertThat(reporter.reportException(new IllegalStateException("no bean", refusal)))
                .isTrue();

        assertThat(output).contains("SPRING_DATASOURCE_URL").contains("because of this");
    }

    static Stream<Exception> refusals() {
        return Stream.of(
                new PoolInitializationException(new SQLException("because of this")),
                new SQLInvalidAuthorizationSpecException("because of this"),
                new SQLNonTransientConnectionException("because of this"));
    }

    @Test
    void leavesEveryOtherFailureToOthers() {
        assertThat(reporter.reportException(new IllegalStateException("no bean", new SQLException("no table"))))
                .isFalse();
    }
}
