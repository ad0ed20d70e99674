package dev.slotquest.customers;

import dev.slotquest.customers.Duplicates.Likeness;
import dev.slotquest.customers.Duplicates.Pair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Looks for customers who are alike. Collation makes no difference between letters' case. */
@Repository
class DuplicateTable {

    private static final String BOTH_THERE = """
              and a.merged_into is null and a.erased_at is null and b.merged_into is null and b.erased_at is null
              and not exists (select 1 from customer_distinct d
                               where d.one_id = least(a.id, b.id) and d.other_id = greatest(a.id, b.id))
            """;

    private static final String PAIR = "select a.id as one, b.id as other from customer a join customer b on ";

    private final JdbcTemplate jdbc;
    private final CustomerTable customers;

    DuplicateTable(JdbcTemplate jdbc, CustomerTable customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    List<Pair> of(Customer customer, int most) {
        Found found = new Found();
        for (Likeness likeness : Likeness.values()) {
            found.add(
                    jdbc.query(
                            PAIR + condition(likeness) + BOTH_THERE + " and a.id = ? and b.id <> a.id limit ?",
                            DuplicateTable::ids,
                            customer.id(),
                            most),
                    likeness);
        }
        return found.pairs(most);
    }

    List<Pair> some(int most) {
        Found found = new Found();
        for (Likeness likeness : Likeness.values()) {
            found.add(
                    jdbc.query(
                            PAIR + condition(likeness) + BOTH_THERE + " and a.id < b.id order by b.id desc limit ?",
                            DuplicateTable::ids,
                            most),
                    likeness);
        }
        return found.pairs(most);
    }

    private static String condition(Likeness likeness) {
        return switch (likeness) {
            case SAME_PHONE -> "a.phone = b.phone";
            case SAME_EMAIL -> "a.email = b.email";
            case SAME_NAME -> "a.last_name = b.last_name and a.first_name = b.first_name";
            case NAME_TURNED_ROUND ->
                "a.last_name = b.first_name and a.first_name = b.last_name and a.first_name <> a.last_name";
        };
    }

    boolean tellApart(long one, long other, Instant now, String by) {
        return jdbc.update(
                        "insert ignore into customer_distinct (one_id, other_id, said_at, said_by) values (?, ?, ?, ?)",
                        one,
                        other,
                        now,
                        by)
                == 1;
    }

    private record Ids(long one, long other) {

        Ids sorted() {
            return new Ids(Math.min(one, other), Math.max(one, other));
        }
    }

    private static Ids ids(ResultSet row, int number) throws SQLException {
        return new Ids(row.getLong("one"), row.getLong("other"));
    }

    /** Each pair once, by its first likeness. */
    private final class Found {

        private final Set<Ids> seen = new HashSet<>();
        private final List<Pair> pairs = new ArrayList<>();

        void add(List<Ids> more, Likeness likeness) {
            for (Ids ids : more) {
                Ids sorted = ids.sorted();
                if (seen.add(sorted)) {
                    pairs.add(new Pair(
                            customers.byId(sorted.one()).orElseThrow(),
                            customers.byId(sorted.other()).orElseThrow(),
                            likeness));
                }
            }
        }

        List<Pair> pairs(int most) {
            return pairs.stream()
                    .sorted(Comparator.comparing(Pair::likeness))
                    .limit(most)
                    .toList();
        }
    }
}
