package dev.slotquest.customers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was merged, and what moved by that. */
@Repository
class Merges {

    /** The kind of those who had been merged into the one who goes. */
    static final String CUSTOMERS = "customers";

    private static final String SELECT = """
            select m.*, c.created_at from customer_merge m join customer c on c.id = m.target_id""";

    private final JdbcTemplate jdbc;

    Merges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A merge.
     *
     * @param target who stayed, as they were before
     */
    record Merge(long id, long sourceId, Customer target, Instant mergedAt, String mergedBy, boolean undone) {}

    long add(Customer source, Customer target, Instant now, String by) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into customer_merge (source_id, target_id, was_first_name, was_last_name, was_phone,
                                                        was_email, was_do_not_call_since, was_do_not_call_reason,
                                                        was_do_not_call_by, merged_at, merged_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                    Customer.Marked marked = target.doNotCall();
                    insert.setLong(1, source.id());
                    insert.setLong(2, target.id());
                    insert.setString(3, target.firstName());
                    insert.setString(4, target.lastName());
                    insert.setString(5, target.phone());
                    insert.setString(6, target.email());
                    insert.setObject(7, marked == null ? null : marked.since());
                    insert.setString(8, marked == null ? null : marked.reason().name());
                    insert.setObject(9, marked == null ? null : marked.by());
                    insert.setObject(10, now);
                    insert.setString(11, by);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void keep(long mergeId, String kind, Collection<Long> ids) {
        jdbc.batchUpdate(
                "insert into customer_merge_move (merge_id, kind, record_id) values (?, ?, ?)",
                ids.stream().map(id -> new Object[] {mergeId, kind, id}).toList());
    }

    List<Long> kept(long mergeId, String kind) {
        return jdbc.query(
                "select record_id from customer_merge_move where merge_id = ? and kind = ?",
                (row, n) -> row.getLong(1),
                mergeId,
                kind);
    }

    Optional<Merge> byId(long id) {
        return jdbc.query(SELECT + " where m.id = ?", Merges::merge, id).stream()
                .findFirst();
    }

    List<Merge> into(long customerId) {
        return jdbc.query(
                SELECT + " where m.target_id = ? and m.undone_at is null order by m.id desc",
                Merges::merge,
                customerId);
    }

    void undone(long id, Instant now, String by) {
        jdbc.update("update customer_merge set undone_at = ?, undone_by = ? where id = ?", now, by, id);
    }

    /** Nothing of an erased person can be taken back. */
    void forget(long customerId) {
        jdbc.update("""
                delete v from customer_merge_move v join customer_merge m on m.id = v.merge_id
                 where ? in (m.source_id, m.target_id)""", customerId);
        jdbc.update("delete from customer_merge where ? in (source_id, target_id)", customerId);
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        Instant since = CustomerRows.maybeInstant(row, "was_do_not_call_since");
        Customer was = new Customer(
                row.getLong("target_id"),
                row.getString("was_first_name"),
                row.getString("was_last_name"),
                row.getString("was_phone"),
                row.getString("was_email"),
                CustomerRows.instant(row, "created_at"),
                null,
                null,
                since == null
                        ? null
                        : new Customer.Marked(
                                since,
                                Customer.Reason.valueOf(row.getString("was_do_not_call_reason")),
                                CustomerRows.maybeLong(row, "was_do_not_call_by")));
        return new Merge(
                row.getLong("id"),
                row.getLong("source_id"),
                was,
                CustomerRows.instant(row, "merged_at"),
                row.getString("merged_by"),
                CustomerRows.maybeInstant(row, "undone_at") != null);
    }
}
