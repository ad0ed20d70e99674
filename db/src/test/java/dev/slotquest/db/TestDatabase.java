package dev.slotquest.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh database with the whole schema. A test annotated with {@link MariaDbTest} finds the one of its context as a
 * bean; a test that starts several contexts on one database, or none at all, makes its own with {@link #create()}.
 */
public final class TestDatabase {
    private static final String POOL = "spring.datasource.hikari.data-source-properties.";

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server) {
        this.server = server;
        this.name = server.newDatabase();
    }

    /** With the whole schema, on the shared server. */
    public static TestDatabase create() {
        return createOn(TestServer.shared());
    }

    /** With the whole schema, on a server of the test's own. */
    public static TestDatabase createOn(TestServer server) {
        var database = new TestDatabase(server);
        var script = SchemaScript.current();
        database.runScript(script.structure() + ";\n" + script.rows());
        return database;
    }

    /** Made by the changelog itself, not by a copy of what it makes. */
    static TestDatabase migrated() {
        var database = empty();
        database.migrate();
        return database;
    }

    /** Without any table, on the shared server. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.shared());
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.urlOf(name);
    }

    public String username() {
        return server.username();
    }

    public String password() {
        return server.password();
    }

    /** What a whole application needs to use this database: {@code new SpringApplicationBuilder(…).run(arguments())}. */
    public String[] arguments() {
        return properties().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /** The same as {@link #arguments()}, as properties. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", username(),
                "spring.datasource.password", password());
    }

    /** Plain connections without a pool, with the product's session settings; they commit by themselves. */
    public DataSource dataSource() {
        var dataSource = new DriverManagerDataSource(url(), username(), password());
        dataSource.setConnectionProperties(sessionSettings());
        return dataSource;
    }

    /** For looking and for preparing: outside of the application's transactions, each statement commits by itself. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Brings every table back to what the changelog left in it, append-only ones included. */
    public void clear() {
        // A row cannot be deleted where a trigger forbids it, but the slower TRUNCATE passes by.
        runScript(jdbc().sql("""
                SELECT GROUP_CONCAT(
                    IF(EXISTS (
                        SELECT 1 FROM information_schema.triggers
                        WHERE trigger_schema = DATABASE() AND event_object_table = table_name
                          AND event_manipulation = 'DELETE'),
                       CONCAT('TRUNCATE `', table_name, '`'),
                       CONCAT('DELETE FROM `', table_name, '`'))
                    SEPARATOR ';')
                FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                """).query(String.class).single());
        runScript(SchemaScript.current().rows());
    }

    private void runScript(String statements) {
        var url = url() + "?allowMultiQueries=true&sessionVariables=foreign_key_checks=0";
        JdbcClient.create(new DriverManagerDataSource(url, username(), password()))
                .sql(statements)
                .update();
    }

    /** Applies the changelog; what has been applied already stays as it is. */
    public void migrate() {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource());
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog(defaults().getProperty("spring.liquibase.change-log"));
        liquibase.setAnalyticsEnabled(false);
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException e) {
            throw new IllegalStateException("The changelog cannot be applied: " + e.getMessage(), e);
        }
    }

    private static Properties sessionSettings() {
        var settings = new TreeMap<String, String>();
        defaults().forEach((key, value) -> {
            if (key.toString().startsWith(POOL)) {
                settings.put(key.toString().substring(POOL.length()), value.toString());
            }
        });
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private static Properties defaults() {
        try {
            return PropertiesLoaderUtils.loadAllProperties(DatabaseDefaults.LOCATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
