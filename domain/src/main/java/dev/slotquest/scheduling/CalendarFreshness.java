package dev.slotquest.scheduling;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how fresh it is what is known about the consultants' calendars. One statement for all. */
@Service
public class CalendarFreshness {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    CalendarFreshness(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** What is known about a calendar. */
    public enum State {
        /** It is our own: what is known is always true. */
        LOCAL,
        /** It was read a short while ago. */
        FRESH,
        /** It has not been read for too long: its slots are neither free nor full. */
        UNREACHABLE
    }

    /**
     * How much is known about one consultant's calendar.
     *
     * @param asOf when it was last known, {@code null} when it never was
     */
    public record Known(
            Consultant consultant, State state, @Nullable Instant asOf) {}

    /** Of everybody who offers slots, by name. */
    public List<Known> ofActive() {
        Instant now = time.now();
        Present present = ruleBooks.present(new TimeSpan(now, now.plus(Duration.ofMillis(1))), null);
        Instant stillFresh = now.minus(present.book().minutes(RuleName.CALENDAR_FRESH_MINUTES, now));
        return present.book().consultants().stream()
                .filter(Consultant::active)
                .map(consultant -> known(consultant, present.readings().get(consultant.id()), stillFresh, now))
                .toList();
    }

    private static Known known(Consultant consultant, @Nullable Instant readAt, Instant stillFresh, Instant now) {
        if (consultant.calendarId() == null) {
            return new Known(consultant, State.LOCAL, now);
        }
        boolean fresh = readAt != null && !readAt.isBefore(stillFresh);
        return new Known(consultant, fresh ? State.FRESH : State.UNREACHABLE, readAt);
    }
}
