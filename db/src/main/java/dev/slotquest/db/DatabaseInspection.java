package dev.slotquest.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.parser.ChangeLogParserFactory;
import org.springframework.core.io.DefaultResourceLoader;

/** Looks at the database and changes nothing: what it is, and whether its schema is the one that this program needs. */
public final class DatabaseInspection {
    private static final String CHANGELOG = "db/changelog/changelog.yaml";

    private final DataSource dataSource;

    DatabaseInspection(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The server behind our connections.
     *
     * @param product what it calls itself
     * @param version as it says it
     * @param recent whether that is a MariaDB which is new enough
     * @param readCommitted whether our transactions run in the isolation on which bookings rely
     * @param durable whether what is committed survives a power cut
     * @param ahead how far its clock is ahead of this machine's; negative when behind
     */
    public record Server(
            String product, String version, boolean recent, boolean readCommitted, boolean durable, Duration ahead) {}

    /**
     * How the schema compares with this program.
     *
     * @param empty whether nothing was ever made
     * @param missing changes that the next start makes
     * @param altered changes that were made from another text than this program's; a start refuses that
     * @param unknown how many changes a newer program has made
     */
    public record Schema(boolean empty, List<String> missing, List<String> altered, int unknown) {}

    /** Asks the server about itself. */
    public Server server(Clock clock) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var about = connection.getMetaData();
            return new Server(
                    about.getDatabaseProductName(),
                    about.getDatabaseProductVersion(),
                    "MariaDB".equals(about.getDatabaseProductName())
                            && isRecent(about.getDatabaseMajorVersion(), about.getDatabaseMinorVersion()),
                    connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED,
                    "1".equals(text(connection, "select @@global.innodb_flush_log_at_trx_commit")),
                    ahead(connection, clock));
        }
    }

    private static boolean isRecent(int major, int minor) {
        return major > 10 || (major == 10 && minor >= 11);
    }

    /** The answer is from about the middle between question and arrival; the first one warms up. */
    private static Duration ahead(Connection connection, Clock clock) throws SQLException {
        text(connection, "select utc_timestamp(6)");
        Instant asked = clock.instant();
        String answer = text(connection, "select date_format(utc_timestamp(6), '%Y-%m-%dT%H:%i:%s.%f')");
        Instant arrived = clock.instant();
        Instant middle = asked.plus(Duration.between(asked, arrived).dividedBy(2));
        return Duration.between(middle, LocalDateTime.parse(answer).toInstant(ZoneOffset.UTC));
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    /** Compares what was made with what this program knows. */
    public Schema schema() throws SQLException {
        Map<String, String> made = made();
        boolean empty = made.isEmpty();
        List<String> missing = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        for (ChangeSet change : known()) {
            String sum = made.remove(name(change.getAuthor(), change.getId()));
            if (sum == null) {
                missing.add(change.getId());
            } else if (!sum.isEmpty() && !change.isCheckSumValid(CheckSum.parse(sum))) {
                altered.add(change.getId());
            }
        }
        return new Schema(empty, missing, altered, made.size());
    }

    private Map<String, String> made() throws SQLException {
        Map<String, String> made = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var tables =
                        connection.getMetaData().getTables(connection.getCatalog(), null, "DATABASECHANGELOG", null)) {
            if (tables.next()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select author, id, md5sum from DATABASECHANGELOG")) {
                    while (rows.next()) {
                        String sum = rows.getString(3);
                        made.put(name(rows.getString(1), rows.getString(2)), sum == null ? "" : sum);
                    }
                }
            }
        }
        return made;
    }

    private static List<ChangeSet> known() {
        var resources = new SpringResourceAccessor(new DefaultResourceLoader());
        try {
            return ChangeLogParserFactory.getInstance()
                    .getParser(CHANGELOG, resources)
                    .parse(CHANGELOG, new ChangeLogParameters(), resources)
                    .getChangeSets();
        } catch (LiquibaseException unreadable) {
            throw new IllegalStateException("The program's own changelog cannot be read", unreadable);
        }
    }

    private static String name(String author, String id) {
        return author + ":" + id;
    }
}
