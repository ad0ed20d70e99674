package dev.slotquest.gamification.ledger;

import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.gamification.ledger.Made.Fate;
import dev.slotquest.gamification.ledger.Withheld.Reason;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who has made which bookings, for all parts of the game. A booking that was undone or called off at once is none. */
@Repository
public class MadeBookings {

    private static final int OWN_HOURS = 24;
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofDays(7);

    private static final String SELECT = """
            select b.id, b.reference, b.customer_id, b.created_at, b.points, b.potential, b.status, b.outcome,
                   b.cancel_reason, b.cancelled_at, b.cancelled_by, b.booked_by, w.reason as withheld,
                   exists (select 1 from booking_successor s join booking p on p.id = s.booking_id
                            where s.successor_id = b.id and s.kind = 'MOVED' and p.booked_by = b.booked_by
                              and p.status = 'BOOKED' and p.outcome = 'MOVED') as goes_along
              from booking b left join withheld_points w on w.booking_id = b.id
             where b.booked_by = ? and b.created_at >= ? and b.created_at < ?
             order by b.created_at, b.id""";

    private static final String SUCCESSOR = """
            select b.id, b.created_at, b.status, b.outcome, b.cancel_reason, b.cancelled_at, b.cancelled_by, b.booked_by
              from booking_successor s join booking b on b.id = s.successor_id
             where s.booking_id = ? and s.kind = 'MOVED' and coalesce(b.cancel_reason, '') <> 'UNDONE'
             order by b.id desc limit 1""";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    MadeBookings(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The bookings somebody made within some time, the earliest first. */
    List<Made> within(long user, TimeSpan span) {
        List<Made> all = jdbc.sql(SELECT)
                .param(user)
                .param(Timestamp.from(span.start().minus(SOON)))
                .param(Timestamp.from(span.end()))
                .query((row, n) -> made(row))
                .list();
        return withAgain(all).stream()
                .filter(made -> !made.createdAt().isBefore(span.start()))
                .toList();
    }

    private static List<Made> withAgain(List<Made> all) {
        Map<Long, List<Made>> ofCustomer = new HashMap<>();
        List<Made> known = new ArrayList<>();
        for (Made made : all) {
            List<Made> earlier = ofCustomer.computeIfAbsent(made.customerId(), customer -> new ArrayList<>());
            known.add(made.withAgain(earlier.stream().anyMatch(other -> made.repeats(other, SOON))));
            earlier.add(made);
        }
        return known;
    }

    /** The business days on which the same person booked the same customer within the days after. */
    SortedSet<LocalDate> daysAfter(long user, long customer, Instant createdAt) {
        SortedSet<LocalDate> days = new TreeSet<>();
        jdbc.sql("""
                select created_at from booking
                 where customer_id = ? and booked_by = ? and created_at > ? and created_at <= ?""")
                .param(customer)
                .param(user)
                .param(Timestamp.from(createdAt))
                .param(Timestamp.from(createdAt.plus(SOON)))
                .query((row, n) -> days.add(dayOf(instant(row, "created_at"))))
                .list();
        return days;
    }

    /** From the first to the last booking of a person; {@code null} when there is none. */
    @Nullable
    TimeSpan wholeTimeOf(long user) {
        return jdbc
                .sql("select min(created_at) as first, max(created_at) as last from booking where booked_by = ?")
                .param(user)
                .query((row, n) -> row.getTimestamp("first") == null
                        ? List.<TimeSpan>of()
                        : List.of(new TimeSpan(
                                instant(row, "first"), instant(row, "last").plusMillis(1))))
                .single()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The condition under which a booking, by its alias, was undone or called off by its booker soon after. */
    public static String neverWas(String alias) {
        return """
                (%1$s.status = 'CANCELLED' and (%1$s.cancel_reason = 'UNDONE'
                  or coalesce(%1$s.cancelled_by = %1$s.booked_by, false)
                     and %1$s.cancelled_at < %1$s.created_at + interval %2$d hour))""".formatted(alias, OWN_HOURS);
    }

    /** Whether somebody made any booking on a business day. */
    public boolean anyOn(long user, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from booking b
                                where b.booked_by = ? and b.created_at >= ? and b.created_at < ?
                                  and not %s)""".formatted(neverWas("b")))
                .param(user)
                .param(Timestamp.from(day.atStartOfDay(time.zone()).toInstant()))
                .param(Timestamp.from(day.plusDays(1).atStartOfDay(time.zone()).toInstant()))
                .query(Boolean.class)
                .single();
    }

    /** The business days on which somebody made a booking. */
    public SortedSet<LocalDate> daysOf(long user) {
        SortedSet<LocalDate> days = new TreeSet<>();
        jdbc.sql("select b.created_at from booking b where b.booked_by = ? and not " + neverWas("b"))
                .param(user)
                .query((row, n) -> days.add(dayOf(instant(row, "created_at"))))
                .list();
        return days;
    }

    /**
     * How many bookings somebody made.
     *
     * @param fast those that took less than a minute
     * @param described those with a note
     */
    public record Counted(long all, long fast, long described) {}

    /** How many bookings somebody made, and in which way. */
    public Counted count(long user) {
        return jdbc.sql("""
                select count(*) as made, coalesce(sum(b.took_ms < %d), 0) as fast,
                       coalesce(sum(b.note is not null), 0) as described
                  from booking b where b.booked_by = ? and not %s""".formatted(FAST.toMillis(), neverWas("b")))
                .param(user)
                .query((row, n) -> new Counted(row.getLong("made"), row.getLong("fast"), row.getLong("described")))
                .single();
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, time.zone());
    }

    private Made made(ResultSet row) throws SQLException {
        String withheld = row.getString("withheld");
        return new Made(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("reference")),
                row.getLong("customer_id"),
                instant(row, "created_at"),
                row.getInt("points"),
                Potential.WIN_BACK.name().equals(row.getString("potential")),
                fate(row),
                row.getBoolean("goes_along"),
                false,
                withheld == null ? null : Reason.valueOf(withheld));
    }

    private Fate fate(ResultSet row) throws SQLException {
        if ("CANCELLED".equals(row.getString("status"))) {
            return calledOff(row);
        }
        String outcome = row.getString("outcome");
        return outcome == null
                ? Fate.OPEN
                : switch (Outcome.valueOf(outcome)) {
                    case CAME -> Fate.CAME;
                    case NO_SHOW, GHOST -> Fate.MISSED;
                    case CANCELLED -> Fate.CALLED_OFF;
                    case MOVED -> fateOfSuccessor(row.getLong("id"));
                };
    }

    /** What became of the appointment that was made instead; whatever that is, the first one was booked. */
    private Fate fateOfSuccessor(long id) {
        Fate fate = jdbc.sql(SUCCESSOR)
                .param(id)
                .query((row, n) -> fate(row))
                .optional()
                .orElse(Fate.OPEN);
        return fate.counts() ? fate : Fate.CALLED_OFF;
    }

    /** A booking, with those whose appointments were moved to it and those to which its own was moved. */
    List<Moved> movedWith(long id) {
        return jdbc.sql("""
                with recursive chain (id) as (
                    select cast(? as signed)
                    union
                    select if(s.booking_id = c.id, s.successor_id, s.booking_id)
                      from chain c join booking_successor s on c.id in (s.booking_id, s.successor_id)
                     where s.kind = 'MOVED')
                select b.booked_by, b.customer_id, b.created_at from chain c join booking b on b.id = c.id
                 order by b.booked_by, b.created_at, b.id""")
                .param(id)
                .query((row, n) ->
                        new Moved(row.getLong("booked_by"), row.getLong("customer_id"), instant(row, "created_at")))
                .list();
    }

    /** Who made a booking for whom, and when. */
    record Moved(long bookedBy, long customerId, Instant createdAt) {}

    private static Fate calledOff(ResultSet row) throws SQLException {
        CancelReason reason = CancelReason.valueOf(Objects.requireNonNull(row.getString("cancel_reason")));
        boolean byBooker = row.getLong("cancelled_by") == row.getLong("booked_by");
        Instant ownUntil = instant(row, "created_at").plus(Duration.ofHours(OWN_HOURS));
        if (reason == CancelReason.UNDONE) {
            return Fate.UNDONE;
        }
        if (byBooker && instant(row, "cancelled_at").isBefore(ownUntil)) {
            return Fate.SELF_CANCELLED;
        }
        boolean noConsultant = reason == CancelReason.CONSULTANT || reason == CancelReason.OVERHANG;
        return noConsultant && !byBooker ? Fate.NO_CONSULTANT : Fate.CALLED_OFF;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }
}
