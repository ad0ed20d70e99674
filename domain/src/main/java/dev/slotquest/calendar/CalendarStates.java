package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarState.Reading;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how the calendars are: what is known of them, and how far they are behind. Asks no calendar. */
@Service
public class CalendarStates {

    private final SyncTable syncs;
    private final CalendarWishes wishes;
    private final RuleBooks ruleBooks;
    private final CentralCalendar central;
    private final BusinessTime time;

    CalendarStates(
            SyncTable syncs, CalendarWishes wishes, RuleBooks ruleBooks, CentralCalendar central, BusinessTime time) {
        this.syncs = syncs;
        this.wishes = wishes;
        this.ruleBooks = ruleBooks;
        this.central = central;
        this.time = time;
    }

    /** Of everybody who offers slots, by name. */
    public List<CalendarState> ofActive() {
        var look = new Look();
        return look.book.consultants().stream()
                .filter(Consultant::active)
                .map(look::of)
                .toList();
    }

    /** Of one consultant, active or not. */
    public Optional<CalendarState> of(long consultantId) {
        var look = new Look();
        return look.book.consultant(consultantId).map(look::of);
    }

    /** Of the central calendar, where there is one. */
    public Optional<CalendarState> ofCentral() {
        return Optional.ofNullable(central.id()).map(id -> new Look().of(null, id, CalendarKey.of(id, null)));
    }

    /** The calendars that cannot be read, so that nothing is offered from them; the central one last. */
    public List<CalendarState> unreadable() {
        return Stream.concat(ofActive().stream(), ofCentral().stream())
                .filter(state -> state.failingSince() != null)
                .filter(state -> state.reading() == Reading.UNREACHABLE || state.reading() == Reading.NEVER_READ)
                .toList();
    }

    /** Everything that is known at one moment. */
    private final class Look {

        private final RuleBook book = ruleBooks.current();
        private final Map<String, SyncTable.Sync> known = syncs.byKey();
        private final Map<String, CalendarWishes.Queue> queues = wishes.queues();
        private final Instant stillFresh;

        Look() {
            Instant now = time.now();
            stillFresh = now.minus(book.minutes(RuleName.CALENDAR_FRESH_MINUTES, now));
        }

        CalendarState of(Consultant consultant) {
            return of(consultant.id(), consultant.calendarId(), CalendarKey.of(consultant));
        }

        CalendarState of(@Nullable Long consultantId, @Nullable String calendarId, String key) {
            SyncTable.Sync sync = known.get(key);
            var queue = queues.getOrDefault(key, CalendarWishes.Queue.EMPTY);
            Instant asOf = sync == null ? null : sync.lastSuccess();
            return new CalendarState(
                    consultantId,
                    calendarId,
                    reading(calendarId, asOf),
                    calendarId == null ? time.now() : asOf,
                    sync == null ? null : sync.failingSince(),
                    sync == null ? null : sync.lastError(),
                    queue.waiting(),
                    queue.givenUp());
        }

        private Reading reading(@Nullable String calendarId, @Nullable Instant asOf) {
            if (calendarId == null) {
                return Reading.LOCAL;
            }
            if (asOf == null) {
                return Reading.NEVER_READ;
            }
            return asOf.isBefore(stillFresh) ? Reading.UNREACHABLE : Reading.FRESH;
        }
    }
}
