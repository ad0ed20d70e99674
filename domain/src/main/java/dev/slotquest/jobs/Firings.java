package dev.slotquest.jobs;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** The instants at which a schedule fires. Plain arithmetic. */
final class Firings {

    private static final Duration SHORTEST_LOOK = Duration.ofHours(2);
    private static final Duration LONGEST_LOOK = Duration.ofDays(5000);
    private static final int WIDER = 6;

    private final CronExpression cron;

    private Firings(CronExpression cron) {
        this.cron = cron;
    }

    /** @throws IllegalArgumentException when the schedule cannot be read, which {@link #read} tells without */
    static Firings of(JobSchedule schedule, ZoneId business) {
        return read(schedule, business)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no cron expression. / '0 0 19 * * ?' is one.".formatted(schedule.cron())));
    }

    /** Nothing when it cannot be read. */
    static Optional<Firings> read(JobSchedule schedule, ZoneId business) {
        try {
            var cron = new CronExpression(schedule.cron());
            cron.setTimeZone(TimeZone.getTimeZone(schedule.zone().of(business)));
            return Optional.of(new Firings(cron));
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The first one after an instant. */
    Optional<Instant> next(Instant after) {
        return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
    }

    /** The last one at or before an instant. */
    Optional<Instant> latest(Instant until) {
        for (Duration look = SHORTEST_LOOK; look.compareTo(LONGEST_LOOK) < 0; look = look.multipliedBy(WIDER)) {
            Instant found = lastBetween(until.minus(look), until);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The last one before the latest. */
    Optional<Instant> secondLatest(Instant until) {
        return latest(until).flatMap(last -> latest(last.minusMillis(1)));
    }

    /** How long it is from the next one to the one that follows. */
    Optional<Duration> interval(Instant after) {
        return next(after).flatMap(first -> next(first).map(second -> Duration.between(first, second)));
    }

    private @Nullable Instant lastBetween(Instant from, Instant until) {
        Instant last = null;
        Optional<Instant> next = next(from);
        while (next.isPresent() && !next.get().isAfter(until)) {
            last = next.get();
            next = next(last);
        }
        return last;
    }
}
