package dev.slotquest.booking;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The bookings of one customer, whoever made them. */
@Repository
public class CustomerBookings {

    private final JdbcTemplate jdbc;

    CustomerBookings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The bookings of a customer, the latest first. */
    public List<BookingView> of(long customerId, int most) {
        return jdbc.query(
                """
                select b.*, c.name as consultant_name, u.username as booker_username, u.display_name as booker_name
                  from booking b
                  join consultant c on c.id = b.consultant_id
                  join user_account u on u.id = b.booked_by
                 where b.customer_id = ? order by b.starts_at desc, b.id desc limit ?""",
                (row, n) -> new BookingView(
                        BookingRows.booking(row),
                        row.getString("consultant_name"),
                        row.getString("booker_username"),
                        row.getString("booker_name")),
                customerId,
                most);
    }

    List<Long> idsOf(long customerId) {
        return jdbc.query(
                "select id from booking where customer_id = ? order by id", (row, n) -> row.getLong(1), customerId);
    }

    void hand(Collection<Long> ids, long from, long to) {
        jdbc.batchUpdate(
                "update booking set customer_id = ? where id = ? and customer_id = ?",
                ids.stream().map(id -> new Object[] {to, id, from}).toList());
    }

    /** Bookings made since an instant by the number, or where there is none by the name, of a customer. */
    List<Long> madeAs(Customer customer, long customerId, Instant since) {
        return customer.phone() == null
                ? jdbc.query(
                        """
                        select id from booking where customer_id = ? and created_at >= ? and phone is null
                           and last_name = ? and first_name = ?""", (row, n) -> row.getLong(1), customerId, since, customer.lastName(), customer.firstName())
                : jdbc.query(
                        "select id from booking where customer_id = ? and created_at >= ? and phone = ?",
                        (row, n) -> row.getLong(1),
                        customerId,
                        since,
                        customer.phone());
    }

    /** By what names, numbers and addresses a customer was booked. */
    Set<CustomerDetails> namesIn(long customerId) {
        return new HashSet<>(jdbc.query(
                "select distinct first_name, last_name, phone, email from booking where customer_id = ?",
                (row, n) -> new CustomerDetails(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("phone"),
                        row.getString("email")),
                customerId));
    }

    /**
     * Customers whom nobody has seen, written down or heard of since an instant: no appointment, no waiting, no consent that
     * still has to be proved, and nothing that says they must not be called.
     */
    List<Long> notSeenSince(Instant since, LocalDate today, int most) {
        return jdbc.query("""
                select c.id from customer c
                 where c.created_at < ? and c.erased_at is null and c.merged_into is null and c.do_not_call_since is null
                   and not exists (select 1 from do_not_call_number d where d.phone = c.phone)
                   and not exists (select 1 from booking b
                                    where b.customer_id = c.id and (b.starts_at >= ? or b.created_at >= ?))
                   and not exists (select 1 from wait_entry w
                                    where w.customer_id = c.id and (w.closed_at is null or w.closed_at >= ?))
                   and not exists (select 1 from consent k where k.customer_id = c.id and k.keep_until >= ?)
                   and not exists (select 1 from customer_merge m where m.target_id = c.id and m.merged_at >= ?)
                 order by c.id limit ?""", (row, n) -> row.getLong("id"), since, since, since, since, today, since, most);
    }

    void anonymise(long bookingId) {
        jdbc.update("""
                update booking set first_name = '', last_name = ?, phone = null, email = null, note = null,
                                   cancel_note = null, version = version + 1
                 where id = ?""", Customer.NOBODY, bookingId);
        jdbc.update("update booking_conflict set detail = null where booking_id = ?", bookingId);
    }
}
