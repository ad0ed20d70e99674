package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.calendar.Reconciliation.Kind;
import dev.slotquest.calendar.ReconciliationTable.Found;
import dev.slotquest.calendar.SyncTable.Sync;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares one calendar with the bookings, both ways. What is safe is mended on the spot: a booking that is not there is
 * written, an event of ours that nobody needs is removed. Should suspiciously many have to go, none is removed, and people
 * decide.
 */
@Component
class CompareCalendar {

    private static final Logger log = LoggerFactory.getLogger(CompareCalendar.class);

    /** Of all our events in a calendar, in percent. */
    private static final int MOST_REMOVALS_PERCENT = 20;

    /** A handful is never suspicious. */
    private static final int REMOVALS_ALWAYS_FINE = 2;

    private static final int MOST_ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final CalendarLanes lanes;
    private final Calendars calendars;
    private final CalendarWishes wishes;
    private final CalendarMirror mirror;
    private final CalendarSpace space;
    private final HandChanges handChanges;
    private final BookableTime bookable;
    private final BookingLookup bookings;
    private final RuleBooks ruleBooks;
    private final ReconciliationTable table;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    CompareCalendar(
            CalendarLanes lanes,
            Calendars calendars,
            CalendarWishes wishes,
            CalendarMirror mirror,
            CalendarSpace space,
            HandChanges handChanges,
            BookableTime bookable,
            BookingLookup bookings,
            RuleBooks ruleBooks,
            ReconciliationTable table,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.lanes = lanes;
        this.calendars = calendars;
        this.wishes = wishes;
        this.mirror = mirror;
        this.space = space;
        this.handChanges = handChanges;
        this.bookable = bookable;
        this.bookings = bookings;
        this.ruleBooks = ruleBooks;
        this.table = table;
        this.time = time;
        this.transaction = transaction;
    }

    /** Compares, and adds to a report what differs; how many were compared, nothing when the calendar cannot be read. */
    Optional<Integer> compare(Sync sync, long run) {
        var taken = takeInTime(sync);
        if (taken.isEmpty()) {
            String busy = TroubleReason.of(TroubleReason.Code.BUSY).stored();
            add(run, sync, null, null, Kind.UNREADABLE, busy, null, false);
            return Optional.empty();
        }
        try (var lane = taken.get()) {
            List<CalendarEvent> there = calendars.of(sync.source()).within(sync.source(), bookable.window());
            lane.renew();
            return Optional.of(new Comparison(sync, run, there).compare());
        } catch (CalendarTrouble trouble) {
            add(run, sync, null, null, Kind.UNREADABLE, trouble.words(), null, false);
            return Optional.empty();
        }
    }

    /** Whoever writes to a calendar is soon done: worth some waiting. */
    private Optional<CalendarLanes.Lane> takeInTime(Sync sync) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            var taken = lanes.take(sync.key());
            if (taken.isPresent()) {
                return taken;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        return lanes.take(sync.key());
    }

    /** One calendar and the bookings, side by side. */
    private final class Comparison {

        private final Sync sync;
        private final long run;
        private final TimeSpan window = bookable.window();
        private final Map<String, CalendarEvent> there = new HashMap<>();
        private final Map<String, Wish> ours;
        private final Map<Long, Wish> byBooking = new HashMap<>();

        Comparison(Sync sync, long run, List<CalendarEvent> events) {
            this.sync = sync;
            this.run = run;
            events.forEach(event -> there.put(event.id(), event));
            this.ours = wishes.among(sync.key(), there.keySet());
            wishes.touching(sync.key(), window).forEach(wish -> byBooking.put(wish.bookingId(), wish));
        }

        int compare() {
            List<Booking> expected = expected();
            expected.forEach(this::compare);
            removeOrphans(expected.stream().map(Booking::id).collect(Collectors.toSet()));
            return expected.size() + ours.size();
        }

        private List<Booking> expected() {
            Set<Long> consultants = ruleBooks.current().consultants().stream()
                    .filter(consultant -> CalendarKey.of(consultant).equals(sync.key()))
                    .map(Consultant::id)
                    .collect(Collectors.toSet());
            boolean central = sync.source().consultantId() == null && consultants.isEmpty();
            return bookings.standingWithin(window).stream()
                    .filter(booking -> central || consultants.contains(booking.consultantId()))
                    .toList();
        }

        private void compare(Booking booking) {
            Wish wish = byBooking.get(booking.id());
            if (wish == null || !wish.present()) {
                if (booking.outcome() == null && booking.endsAt().isAfter(time.now())) {
                    in(() -> mirror.wantAgain(booking));
                    found(booking, null, Kind.MISSING, true);
                }
                return;
            }
            if (wish.parked() == null) {
                compare(booking, wish);
            }
        }

        private void compare(Booking booking, Wish wish) {
            CalendarEvent event = there.get(wish.eventId());
            if (!wish.fulfilled()) {
                if (asked(() -> wishes.retryGivenUp(wish, time.now()))) {
                    found(booking, wish, Kind.MISSING, true);
                }
            } else if (event == null) {
                lookFor(booking, wish);
            } else {
                compare(booking, wish, event);
            }
        }

        private void lookFor(Booking booking, Wish wish) {
            Optional<CalendarEvent> event = calendars.of(sync.source()).find(sync.source(), wish.eventId());
            if (event.isEmpty()) {
                in(() -> wishes.writeAnew(wish, time.now()));
                found(booking, wish, Kind.MISSING, true);
            } else if (event.get().isDeleted()) {
                handChanges.takeDeletion(wish);
                if (booking.outcome() == null) {
                    found(booking, wish, Kind.DELETED, false);
                }
            } else {
                compare(booking, wish, event.get());
            }
        }

        private void compare(Booking booking, Wish wish, CalendarEvent event) {
            boolean changed = event.etag() == null || !event.etag().equals(wish.etag());
            if (changed) {
                handChanges.take(wish, event);
            }
            Wish after = wishes.byId(wish.id()).orElseThrow();
            boolean elsewhere = event.span() != null && !event.span().equals(booking.span());
            if (elsewhere && after.fulfilled() && after.parked() == null && booking.outcome() == null) {
                in(() -> wishes.rewrite(after, time.now()));
                changed = true;
            }
            if (changed) {
                found(booking, wish, Kind.CHANGED, true);
            }
        }

        private void removeOrphans(Set<Long> expected) {
            List<CalendarEvent> orphans = there.values().stream()
                    .filter(event -> isOrphan(event, expected))
                    .toList();
            long all = there.values().stream().filter(this::isFromHere).count();
            boolean suspicious =
                    orphans.size() > REMOVALS_ALWAYS_FINE && orphans.size() * 100L > all * MOST_REMOVALS_PERCENT;
            if (suspicious) {
                log.error("{} of {} events would have to go from one calendar; none is removed", orphans.size(), all);
            }
            orphans.forEach(orphan -> removeOrphan(orphan, !suspicious));
            there.values().stream().filter(this::isCopy).forEach(copy -> found(copy, Kind.COPY, false));
        }

        private void removeOrphan(CalendarEvent orphan, boolean now) {
            Wish wish = ours.get(orphan.id());
            if (now && wish != null) {
                in(() -> wishes.removeAgain(wish, time.now()));
            } else if (now) {
                calendars.of(sync.source()).delete(sync.source(), orphan.id());
            }
            found(orphan, Kind.ORPHAN, now);
        }

        /** Its row says that it should be gone and is; or it is ours by its id, but nothing here knows of it. */
        private boolean isOrphan(CalendarEvent event, Set<Long> expected) {
            Wish wish = ours.get(event.id());
            if (wish != null) {
                return !wish.present() && wish.fulfilled() && !expected.contains(wish.bookingId());
            }
            return isFromHere(event) && hasAnIdOfOurs(event);
        }

        private boolean isCopy(CalendarEvent event) {
            return isFromHere(event) && !ours.containsKey(event.id()) && !hasAnIdOfOurs(event);
        }

        private boolean isFromHere(CalendarEvent event) {
            return space.name().equals(event.properties().get(EntryText.SPACE));
        }

        private boolean hasAnIdOfOurs(CalendarEvent event) {
            return bookingOf(event)
                    .map(booking -> EventIds.generations(space.name(), booking).contains(event.id()))
                    .orElse(false);
        }

        private Optional<Long> bookingOf(CalendarEvent event) {
            String text = event.properties().getOrDefault(EntryText.BOOKING, "");
            return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        }

        private void found(Booking booking, @Nullable Wish wish, Kind kind, boolean healed) {
            String event = wish == null ? null : wish.eventId();
            add(run, sync, booking.id(), event, kind, null, booking.startsAt(), healed);
        }

        private void found(CalendarEvent event, Kind kind, boolean healed) {
            Wish wish = ours.get(event.id());
            Long booking = wish != null
                    ? (Long) wish.bookingId()
                    : bookingOf(event).flatMap(bookings::byId).map(Booking::id).orElse(null);
            Instant start = event.span() == null ? null : event.span().start();
            add(run, sync, booking, event.id(), kind, null, start, healed);
        }
    }

    private void add(
            long run,
            Sync sync,
            @Nullable Long booking,
            @Nullable String event,
            Kind kind,
            @Nullable String detail,
            @Nullable Instant startsAt,
            boolean healed) {
        Long consultant = ruleBooks.current().consultants().stream()
                .filter(candidate -> CalendarKey.of(candidate).equals(sync.key()))
                .map(Consultant::id)
                .findFirst()
                .orElse(null);
        table.add(run, new Found(sync.key(), consultant, booking, event, kind, detail, startsAt, healed));
    }

    private void in(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    private boolean asked(BooleanSupplier change) {
        return Boolean.TRUE.equals(transaction.execute(status -> change.getAsBoolean()));
    }
}
