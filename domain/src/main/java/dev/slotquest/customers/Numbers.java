package dev.slotquest.customers;

import dev.slotquest.customers.DoNotCall.BlockedNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The list of numbers that must not be called. */
@Repository
class Numbers {

    private static final String SELECT = """
            select n.*, u.display_name as adder from do_not_call_number n left join user_account u on u.id = n.added_by
            """;

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(String phone, Instant now, @Nullable Long by) {
        return jdbc.update(
                        "insert ignore into do_not_call_number (phone, added_at, added_by) values (?, ?, ?)",
                        phone,
                        now,
                        by)
                == 1;
    }

    boolean remove(String phone) {
        return jdbc.update("delete from do_not_call_number where phone = ?", phone) == 1;
    }

    Optional<BlockedNumber> find(String phone) {
        return jdbc.query(SELECT + "where n.phone = ?", Numbers::number, phone).stream()
                .findFirst();
    }

    List<BlockedNumber> latest(int most) {
        return jdbc.query(SELECT + "order by n.added_at desc, n.phone limit ?", Numbers::number, most);
    }

    private static BlockedNumber number(ResultSet row, int number) throws SQLException {
        return new BlockedNumber(row.getString("phone"), CustomerRows.instant(row, "added_at"), row.getString("adder"));
    }
}
