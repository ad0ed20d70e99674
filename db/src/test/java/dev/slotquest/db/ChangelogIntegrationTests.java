package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangelogIntegrationTests {
    /** What a database is made of, but for numbers that differ from one to the next. */
    private static final List<String> DESCRIPTIONS = List.of(
            "SELECT table_name, table_type, engine, table_collation FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE()",
            "SELECT * FROM information_schema.columns WHERE table_schema = DATABASE()",
            "SELECT table_name, index_name, non_unique, seq_in_index, column_name, index_type"
                    + " FROM information_schema.statistics WHERE table_schema = DATABASE()",
            "SELECT * FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE()",
            "SELECT * FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()",
            "SELECT trigger_name, event_manipulation, event_object_table, action_timing, action_statement"
                    + " FROM information_schema.triggers WHERE trigger_schema = DATABASE()",
            "SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = DATABASE()",
            "SELECT routine_name, routine_definition FROM information_schema.routines"
                    + " WHERE routine_schema = DATABASE()");

    private static TestDatabase database;

    @BeforeAll
    static void applyToAnEmptyDatabase() {
        database = TestDatabase.migrated();
    }

    @Test
    void changesNothingTheSecondTime() {
        var applied = "SELECT CONCAT_WS(' ', ID, MD5SUM, ORDEREXECUTED, DATEEXECUTED) FROM DATABASECHANGELOG";
        var before = database.jdbc().sql(applied).query(String.class).list();

        database.migrate();

        assertThat(database.jdbc().sql(applied).query(String.class).list())
                .isNotEmpty()
                .isEqualTo(before);
    }

    @Test
    void givesEveryChangeANameOfItsOwn() {
        assertThat(database.jdbc()
                        .sql("SELECT ID FROM DATABASECHANGELOG")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheOrderInWhichTheModulesBuildOnEachOther() {
        var folders = database.jdbc()
                .sql("SELECT SUBSTRING_INDEX(SUBSTRING_INDEX(FILENAME, '/', 3), '/', -1) FROM DATABASECHANGELOG"
                        + " ORDER BY ORDEREXECUTED")
                .query(String.class)
                .list();

        assertThat(folders.stream().distinct())
                .containsSubsequence(Stream.of("platform", "identity", "audit", "scheduling", "customers", "booking")
                        .filter(folders::contains)
                        .toList());
    }

    @Test
    void givesEveryTableAPrimaryKey() {
        assertThat(database.jdbc().sql("""
                        SELECT t.table_name FROM information_schema.tables t
                        WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                          AND t.table_name <> 'DATABASECHANGELOG'
                          AND NOT EXISTS (
                              SELECT 1 FROM information_schema.statistics s
                              WHERE s.table_schema = t.table_schema AND s.table_name = t.table_name
                                AND s.index_name = 'PRIMARY')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void hasAnIndexForEveryForeignKey() {
        assertThat(database.jdbc().sql("""
                        SELECT CONCAT(k.table_name, '.', k.column_name) FROM information_schema.key_column_usage k
                        WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
                          AND k.ordinal_position = 1
                          AND NOT EXISTS (
                              SELECT 1 FROM information_schema.statistics s
                              WHERE s.table_schema = k.table_schema AND s.table_name = k.table_name
                                AND s.column_name = k.column_name AND s.seq_in_index = 1)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void storesEveryTableTransactionallyAndInUnicode() {
        assertThat(database.jdbc().sql("""
                        SELECT CONCAT(table_name, ' ', engine, ' ', table_collation) FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                          AND NOT (engine = 'InnoDB' AND table_collation LIKE 'utf8mb4%')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void isCopiedFaithfullyForTheTests() {
        var copy = TestDatabase.create();

        for (var description : DESCRIPTIONS) {
            assertThat(lines(copy, description)).isNotNull().isEqualTo(lines(database, description));
        }
        assertThat(lines(copy, "SELECT * FROM rule_book")).isEqualTo(lines(database, "SELECT * FROM rule_book"));
        copy.migrate();
    }

    private static List<String> lines(TestDatabase database, String sql) {
        return database.jdbc().sql(sql).query().listOfRows().stream()
                .map(Object::toString)
                .map(line -> line.replace(database.name(), "database"))
                .sorted()
                .toList();
    }
}
