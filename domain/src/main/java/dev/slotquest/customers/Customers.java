package dev.slotquest.customers;

import dev.slotquest.shared.BusinessTime;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who was ever booked. */
@Repository
public class Customers {

    private static final int CONSENT_YEARS = 5;

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    Customers(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * The id of a customer, new or known. Locks the customer until the transaction ends, so that two bookings of one
     * customer are decided one after the other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long identify(CustomerCheck.Valid customer) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement upsert = connection.prepareStatement("""
                            insert into customer (identity_key, first_name, last_name, phone, email, created_at)
                            values (?, ?, ?, ?, ?, ?)
                            on duplicate key update id = last_insert_id(id), email = coalesce(values(email), email)""", Statement.RETURN_GENERATED_KEYS);
                    upsert.setString(1, customer.identityKey());
                    upsert.setString(2, customer.firstName());
                    upsert.setString(3, customer.lastName());
                    upsert.setString(4, customer.phone());
                    upsert.setString(5, customer.email());
                    upsert.setObject(6, time.now());
                    return upsert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The id of a customer who is known already. */
    public Optional<Long> find(CustomerCheck.Valid customer) {
        return jdbc
                .query(
                        "select id from customer where identity_key = ?",
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
