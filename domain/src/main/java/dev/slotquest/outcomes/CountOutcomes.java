package dev.slotquest.outcomes;

import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts what became of appointments; {@link Rate} makes rates of it. One statement a question. */
@Repository
public class CountOutcomes {

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    CountOutcomes(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Which appointments count; whatever is {@code null} does not matter.
     *
     * @param from earliest start
     * @param to latest start, exclusive
     * @param consultantId held by this consultant
     * @param bookedBy made by this person
     * @param customerId of this customer
     */
    public record Which(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long consultantId,
            @Nullable Long bookedBy,
            @Nullable Long customerId) {

        /** Those that start in a stretch of time. */
        public static Which startingWithin(Instant from, Instant to) {
            return new Which(from, to, null, null, null);
        }

        /** Those of a customer that started before an instant. */
        public static Which ofCustomer(long customerId, Instant before) {
            return new Which(null, before, null, null, customerId);
        }
    }

    /** The counts. */
    public OutcomeCounts of(Which which) {
        Instant now = time.now();
        List<Object> arguments = new ArrayList<>(List.of(now, now));
        StringBuilder where = new StringBuilder(" where coalesce(cancel_reason, '') <> 'UNDONE'");
        add(where, arguments, " and starts_at >= ?", which.from());
        add(where, arguments, " and starts_at < ?", which.to());
        add(where, arguments, " and consultant_id = ?", which.consultantId());
        add(where, arguments, " and booked_by = ?", which.bookedBy());
        add(where, arguments, " and customer_id = ?", which.customerId());
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) as n,
                       coalesce(sum(starts_at <= ?), 0) as past,
                       coalesce(sum(seat is not null and outcome = 'CAME'), 0) as came,
                       coalesce(sum(seat is not null and outcome = 'NO_SHOW'), 0) as no_show,
                       coalesce(sum(seat is not null and outcome = 'GHOST'), 0) as ghost,
                       coalesce(sum(seat is null), 0) as cancelled,
                       coalesce(sum(seat is not null and outcome = 'MOVED'), 0) as moved,
                       coalesce(sum(seat is not null and outcome is null and ends_at <= ?), 0) as open
                  from booking""" + where, CountOutcomes::counts, arguments.toArray()));
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, @Nullable Object argument) {
        if (argument != null) {
            where.append(condition);
            arguments.add(argument);
        }
    }

    private static OutcomeCounts counts(ResultSet row, int number) throws SQLException {
        return new OutcomeCounts(
                row.getLong("n"),
                row.getLong("past"),
                row.getLong("came"),
                row.getLong("no_show"),
                row.getLong("ghost"),
                row.getLong("cancelled"),
                row.getLong("moved"),
                row.getLong("open"));
    }
}
