package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.leaderboards.ShowRows.Known;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the bookings themselves to which appointments customers came. */
@Repository
class ConcludedBookings {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ConcludedBookings(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Set<Known> of(long booker) {
        return new HashSet<>(jdbc.sql("""
                select id, starts_at, outcome = 'CAME' as came from booking
                 where booked_by = ? and status = 'BOOKED' and outcome in ('CAME', 'NO_SHOW', 'GHOST')""")
                .param(booker)
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        LocalDate.ofInstant(row.getTimestamp("starts_at").toInstant(), time.zone()),
                        row.getBoolean("came")))
                .list());
    }
}
