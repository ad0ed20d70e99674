package dev.slotquest.db.backup;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.slotquest.db.embedded.ClientPrograms;
import dev.slotquest.db.embedded.EmbeddedMariaDb;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Writes the whole schema out as it is at one moment, while everybody goes on working, and reads it in again. Includes
 * structure, triggers and rows.
 */
public final class DatabaseDump {

    /** Nobody is kept waiting: one transaction sees all tables as they were when it began. */
    private static final List<String> CONSISTENT = List.of(
            "--single-transaction", "--skip-lock-tables", "--quick", "--triggers", "--hex-blob", "--no-tablespaces");

    private final DataSource dataSource;
    private final Supplier<DatabaseAddress> address;
    private final ClientPrograms programs;

    private DatabaseDump(DataSource dataSource, Supplier<DatabaseAddress> address, ClientPrograms programs) {
        this.dataSource = dataSource;
        this.address = address;
        this.programs = programs;
    }

    /** Of the database behind a pool of connections. */
    public static DatabaseDump of(DataSource dataSource, ClientPrograms programs) {
        return new DatabaseDump(dataSource, () -> addressOf(dataSource), programs);
    }

    /** Of the product's schema on an embedded server. */
    public static DatabaseDump of(EmbeddedMariaDb server, ClientPrograms programs) {
        var dataSource = new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password());
        return new DatabaseDump(
                dataSource, () -> DatabaseAddress.of(server.jdbcUrl(), server.username(), server.password()), programs);
    }

    /**
     * Writes all of it; the stream stays open.
     *
     * @throws DumpFailed when not all of it could be written
     */
    public void writeTo(OutputStream out) {
        DatabaseAddress database = address.get();
        List<String> arguments = new ArrayList<>(CONSISTENT);
        arguments.add(database.schema());
        new Tool(programs.dump(), database).run(arguments, out);
    }

    /**
     * Reads statements in and runs them.
     *
     * @throws DumpFailed when one of them failed: what came before it stands
     */
    public void readFrom(InputStream in) {
        DatabaseAddress database = address.get();
        new Tool(programs.client(), database).run(List.of("--batch", database.schema()), in);
    }

    /** Removes every table with all its rows. */
    public void removeEverything() {
        List<String> tables = tables();
        try (Connection connection = dataSource.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                for (String table : tables) {
                    statement.execute("drop table `" + table + "`");
                }
                statement.execute("set foreign_key_checks = 1");
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException refused) {
            throw new DumpFailed("The tables cannot be removed: " + refused.getMessage(), refused);
        }
    }

    /** Whether there is such a table with a row in it. */
    public boolean hasRows(String table) {
        return tables().contains(table)
                && JdbcClient.create(dataSource)
                        .sql("select exists (select 1 from `" + table + "`)")
                        .query(Boolean.class)
                        .single();
    }

    /** How many rows each table has, by its name. */
    public Map<String, Long> rowsByTable() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from `" + table + "`")
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    /** For looking at what is in it. */
    public DataSource dataSource() {
        return dataSource;
    }

    private List<String> tables() {
        List<String> names = new ArrayList<>();
        JdbcClient.create(dataSource).sql("""
                        select table_name from information_schema.tables
                         where table_schema = database() and table_type = 'BASE TABLE' order by table_name""").query((RowCallbackHandler)
                row -> names.add(Objects.requireNonNull(row.getString("table_name"))));
        return names;
    }

    private static DatabaseAddress addressOf(DataSource dataSource) {
        HikariDataSource pool =
                DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class, HikariDataSource.class);
        Objects.requireNonNull(pool, "The pool of connections is HikariCP.");
        return DatabaseAddress.of(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
}
