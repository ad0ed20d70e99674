package dev.slotquest.customers;

import dev.slotquest.shared.BusinessTime;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who was ever booked. */
@Repository
public class Customers {

    /** How long proof of a consent is kept (section 7a UWG). */
    static final int CONSENT_YEARS = 5;

    /** Added to the id that is told of a customer who was merged, so that one statement tells both. */
    private static final long MERGED = 1L << 62;

    private static final String IDENTIFY = """
            insert into customer (identity_key, first_name, last_name, phone, email, created_at)
            values (?, ?, ?, ?, ?, ?)
            on duplicate key update email = coalesce(values(email), email),
                id = if(last_insert_id(if(merged_into is null, id, merged_into + %d)) = 0, id, id)""".formatted(MERGED);

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    Customers(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * The id of a customer, new or known. Locks the customer until the transaction ends, so that two bookings of one
     * customer are decided one after the other. Who was merged into another customer is that one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long identify(CustomerCheck.Valid customer) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement upsert = connection.prepareStatement(IDENTIFY, Statement.RETURN_GENERATED_KEYS);
                    upsert.setString(1, customer.identityKey());
                    upsert.setString(2, customer.firstName());
                    upsert.setString(3, customer.lastName());
                    upsert.setString(4, customer.phone());
                    upsert.setString(5, customer.email());
                    upsert.setObject(6, time.now());
                    return upsert;
                },
                key);
        long told = Objects.requireNonNull(key.getKey()).longValue();
        return told < MERGED ? told : lockedSurvivor(told - MERGED, customer.email());
    }

    /** Who is known by the keys of two is locked as one. */
    private long lockedSurvivor(long id, @Nullable String email) {
        lock(id);
        if (email != null) {
            jdbc.update("update customer set email = ? where id = ?", email, id);
        }
        return id;
    }

    /** Locks a customer until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        jdbc.queryForList("select id from customer where id = ? for update", Long.class, id);
    }

    /** The id of a customer who is known already. */
    public Optional<Long> find(CustomerCheck.Valid customer) {
        return jdbc
                .query(
                        "select coalesce(merged_into, id) as id from customer where identity_key = ?",
                        (row, n) -> row.getLong("id"),
                        customer.identityKey())
                .stream()
                .findFirst();
    }

    /**
     * Keeps proof that a customer agreed to be called (section 7a UWG: kept five years).
     *
     * @param purpose what the customer agreed to
     * @param how in which way, for example {@code phone}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordConsent(
            long customerId, String reference, String purpose, String how, Instant givenAt, long recordedBy) {
        jdbc.update(
                """
                insert into consent (customer_id, booking_reference, purpose, given_how, given_at, recorded_by,
                                     keep_until)
                values (?, ?, ?, ?, ?, ?, ?)""",
                customerId,
                reference,
                purpose,
                how,
                givenAt,
                recordedBy,
                givenAt.atZone(time.zone()).toLocalDate().plusYears(CONSENT_YEARS));
    }
}
