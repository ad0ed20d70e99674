package dev.slotquest.gamification.progress;

import dev.slotquest.shared.BusinessTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the bookings that people made; what was taken back at once is none. */
@Repository
public class BookedDays {

    /** What is older than this and open is hardly ever found out any more. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(120);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    BookedDays(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The days from one to another, both included, those without bookings as well. */
    public List<BookedDay> of(long user, LocalDate from, LocalDate to) {
        Map<LocalDate, BookedDay> days = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, new BookedDay(day, 0, 0, 0, 0)));
        jdbc.sql("""
                select created_at,
                       case when status = 'CANCELLED' or outcome = 'CANCELLED' then 'CANCELLED'
                            when outcome = 'CAME' then 'CAME'
                            when outcome in ('NO_SHOW', 'GHOST') then 'MISSED'
                            else 'OPEN' end as fate
                  from booking
                 where booked_by = ? and created_at >= ? and created_at < ? and coalesce(cancel_reason, '') <> 'UNDONE'""")
                .param(user)
                .param(Timestamp.from(from.atStartOfDay(time.zone()).toInstant()))
                .param(Timestamp.from(to.plusDays(1).atStartOfDay(time.zone()).toInstant()))
                .query(row -> {
                    LocalDate day =
                            LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), time.zone());
                    String fate = Objects.requireNonNull(row.getString("fate"));
                    days.computeIfPresent(day, (date, counts) -> oneMore(counts, fate));
                });
        return List.copyOf(days.values());
    }

    private static BookedDay oneMore(BookedDay day, String fate) {
        return new BookedDay(
                day.day(),
                day.came() + (fate.equals("CAME") ? 1 : 0),
                day.missed() + (fate.equals("MISSED") ? 1 : 0),
                day.cancelled() + (fate.equals("CANCELLED") ? 1 : 0),
                day.open() + (fate.equals("OPEN") ? 1 : 0));
    }

    /** Points of bookings of which it is not known yet what becomes of them. */
    long provisionalPoints(long user, Instant now) {
        return jdbc.sql("""
                select coalesce(sum(e.amount), 0)
                  from booking b join ledger_entry e on e.user_id = b.booked_by and e.about = b.reference
                 where b.booked_by = ? and b.created_at > ? and b.status = 'BOOKED' and coalesce(b.outcome, 'MOVED') = 'MOVED'
                   and e.currency = 'POINTS' and e.kind = 'BOOKING'""")
                .param(user)
                .param(Timestamp.from(now.minus(LONGEST_OPEN)))
                .query(Long.class)
                .single();
    }
}
