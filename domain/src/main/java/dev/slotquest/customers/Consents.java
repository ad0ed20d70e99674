package dev.slotquest.customers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The consents of customers. */
@Repository
class Consents {

    private static final String SELECT = """
            select k.*, u.display_name as recorder from consent k join user_account u on u.id = k.recorded_by
             where k.customer_id = ?""";

    private final JdbcTemplate jdbc;

    Consents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Consent> of(long customerId) {
        return jdbc.query(SELECT + " order by k.given_at desc, k.id desc", Consents::consent, customerId);
    }

    Optional<Consent> find(long customerId, long id) {
        return jdbc.query(SELECT + " and k.id = ?", Consents::consent, customerId, id).stream()
                .findFirst();
    }

    List<Long> idsOf(long customerId) {
        return jdbc.query(
                "select id from consent where customer_id = ? order by id", (row, n) -> row.getLong(1), customerId);
    }

    long insert(long customerId, String purpose, String how, Instant givenAt, long recordedBy, LocalDate keepUntil) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into consent (customer_id, purpose, given_how, given_at, recorded_by, keep_until)
                            values (?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                    insert.setLong(1, customerId);
                    insert.setString(2, purpose);
                    insert.setString(3, how);
                    insert.setObject(4, givenAt);
                    insert.setLong(5, recordedBy);
                    insert.setObject(6, keepUntil);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void withdraw(long id, Instant now, @Nullable Long by) {
        jdbc.update("update consent set withdrawn_at = ?, withdrawn_by = ? where id = ?", now, by, id);
    }

    void hand(Collection<Long> ids, long from, long to) {
        jdbc.batchUpdate(
                "update consent set customer_id = ? where id = ? and customer_id = ?",
                ids.stream().map(id -> new Object[] {to, id, from}).toList());
    }

    /** The proof stays for as long as it must, without a word that somebody typed. */
    void takeOutWords(long customerId) {
        jdbc.update(
                "update consent set purpose = ?, given_how = ? where customer_id = ?",
                Customer.NOBODY,
                Customer.NOBODY,
                customerId);
    }

    int deleteKeptUntilBefore(LocalDate day, int most) {
        return jdbc.update("delete from consent where keep_until < ? order by keep_until limit ?", day, most);
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getLong("id"),
                row.getString("booking_reference"),
                row.getString("purpose"),
                row.getString("given_how"),
                CustomerRows.instant(row, "given_at"),
                row.getString("recorder"),
                row.getObject("keep_until", LocalDate.class),
                CustomerRows.maybeInstant(row, "withdrawn_at"));
    }
}
