package dev.slotquest.customers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of customers, for whoever changes them. */
@Repository
class CustomerTable {

    private final JdbcTemplate jdbc;

    CustomerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Customer> byId(long id) {
        return one("select * from customer where id = ?", id);
    }

    /** Locks the customer until the transaction ends. */
    Optional<Customer> lock(long id) {
        return one("select * from customer where id = ? for update", id);
    }

    private Optional<Customer> one(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> CustomerRows.customer(row), arguments).stream()
                .findFirst();
    }

    List<Customer> mergedInto(long id) {
        return jdbc.query(
                "select * from customer where merged_into = ? order by id", (row, n) -> CustomerRows.customer(row), id);
    }

    String identityKey(long id) {
        return jdbc.queryForList("select identity_key from customer where id = ?", String.class, id)
                .getFirst();
    }

    /** Everybody who was known before an instant and is not erased, by identity key. */
    List<Known> knownBefore(Instant instant) {
        return jdbc.query(
                "select id, identity_key from customer where erased_at is null and created_at <= ?",
                (row, n) -> new Known(row.getLong("id"), row.getString("identity_key")),
                instant);
    }

    /** A customer and the key by which they are recognised. */
    record Known(long id, String identityKey) {}

    void describe(Customer as) {
        Customer.Marked marked = as.doNotCall();
        jdbc.update(
                """
                update customer set first_name = ?, last_name = ?, phone = ?, email = ?, do_not_call_since = ?,
                                    do_not_call_reason = ?, do_not_call_by = ?
                 where id = ?""",
                as.firstName(),
                as.lastName(),
                as.phone(),
                as.email(),
                marked == null ? null : marked.since(),
                marked == null ? null : marked.reason().name(),
                marked == null ? null : marked.by(),
                as.id());
    }

    void mergeInto(long id, @Nullable Long target) {
        jdbc.update("update customer set merged_into = ? where id = ?", target, id);
    }

    void mergeAllOf(long id, long target) {
        jdbc.update("update customer set merged_into = ? where merged_into = ?", target, id);
    }

    void mark(long id, Customer.@Nullable Marked marked) {
        jdbc.update(
                "update customer set do_not_call_since = ?, do_not_call_reason = ?, do_not_call_by = ? where id = ?",
                marked == null ? null : marked.since(),
                marked == null ? null : marked.reason().name(),
                marked == null ? null : marked.by(),
                id);
    }

    /** The key gets free: whoever comes back is somebody new. */
    void erase(long id, Instant now) {
        jdbc.update("""
                update customer set identity_key = concat('e:', id), first_name = '', last_name = ?, phone = null,
                                    email = null, erased_at = ?, do_not_call_since = null, do_not_call_reason = null,
                                    do_not_call_by = null
                 where id = ?""", Customer.NOBODY, now, id);
    }
}
