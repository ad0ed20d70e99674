package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseInspectionIntegrationTests {

    @Test
    void knowsTheServerBehindOurConnections() throws SQLException {
        var ours = new DatabaseInspection(TestDatabase.create().dataSource());

        var server = ours.server(Clock.systemUTC());

        assertThat(server.product()).isEqualTo("MariaDB");
        assertThat(server.recent()).isTrue();
        assertThat(server.readCommitted()).isTrue();
        assertThat(server.ahead().abs()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void measuresHowFarTheClocksAreApart() throws SQLException {
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));

        var server = new DatabaseInspection(TestDatabase.create().dataSource()).server(late);

        assertThat(server.ahead()).isBetween(Duration.ofSeconds(598), Duration.ofSeconds(602));
    }

    @Test
    void findsTheSchemaOfThisProgramCurrent() throws SQLException {
        var schema = new DatabaseInspection(TestDatabase.migrated().dataSource()).schema();

        assertThat(schema.empty()).isFalse();
        assertThat(schema.missing()).isEmpty();
        assertThat(schema.altered()).isEmpty();
        assertThat(schema.unknown()).isZero();
    }

    @Test
    void makesNothingInAnEmptyDatabase() throws SQLException {
        var database = TestDatabase.empty();

        var schema = new DatabaseInspection(database.dataSource()).schema();

        assertThat(schema.empty()).isTrue();
        assertThat(schema.missing()).isNotEmpty();
        assertThat(database.jdbc().sql("show tables").query().listOfRows()).isEmpty();
    }

    @Test
    void namesWhatIsMissingAlteredAndUnknown() throws SQLException {
        var database = TestDatabase.migrated();
        update(database, "delete from DATABASECHANGELOG where ID = 'platform-0002-leader-lease'");
        update(database, "update DATABASECHANGELOG set MD5SUM = '9:0' where ID = 'jobs-0001-work-run'");
        update(database, """
                insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)
                values ('future-0001', 'slotquest', 'x', now(), 999, 'EXECUTED')""");

        var schema = new DatabaseInspection(database.dataSource()).schema();

        assertThat(schema.missing()).containsExactly("platform-0002-leader-lease");
        assertThat(schema.altered()).containsExactly("jobs-0001-work-run");
        assertThat(schema.unknown()).isEqualTo(1);
    }

    private static void update(TestDatabase database, String statement) {
        assertThat(database.jdbc().sql(statement).update()).isEqualTo(1);
    }
}
