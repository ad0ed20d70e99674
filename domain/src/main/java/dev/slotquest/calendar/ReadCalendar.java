package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarLanes.Lane;
import dev.slotquest.calendar.CalendarPort.Changes;
import dev.slotquest.calendar.CalendarStateEvent.CalendarRecovered;
import dev.slotquest.calendar.CalendarStateEvent.CalendarWentStale;
import dev.slotquest.calendar.SyncTable.Sync;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one calendar: what has changed since the last time, and, when other people's events are among it, all of them once
 * more. The token for the next time is kept when everything has been taken in; until then the same changes come again, and
 * do no harm. A calendar that cannot be read is never taken for an empty one.
 */
@Component
class ReadCalendar {

    private static final Logger log = LoggerFactory.getLogger(ReadCalendar.class);
    private static final double SPREAD = 0.25;
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

    private final SyncTable syncs;
    private final CalendarWishes wishes;
    private final CalendarLanes lanes;
    private final Calendars calendars;
    private final HandChanges handChanges;
    private final OtherEvents otherEvents;
    private final BusyTimes busyTimes;
    private final BookableTime bookable;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ReadCalendar(
            SyncTable syncs,
            CalendarWishes wishes,
            CalendarLanes lanes,
            Calendars calendars,
            HandChanges handChanges,
            OtherEvents otherEvents,
            BusyTimes busyTimes,
            BookableTime bookable,
            RuleBooks ruleBooks,
            BusinessTime time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.syncs = syncs;
        this.wishes = wishes;
        this.lanes = lanes;
        this.calendars = calendars;
        this.handChanges = handChanges;
        this.otherEvents = otherEvents;
        this.busyTimes = busyTimes;
        this.bookable = bookable;
        this.ruleBooks = ruleBooks;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    /** Reads a calendar unless somebody is talking to it right now; whether it was tried. */
    boolean readIfFree(String key) {
        return lanes.take(key)
                .map(lane -> {
                    try (lane) {
                        syncs.find(key).ifPresent(sync -> read(sync, lane));
                        return true;
                    }
                })
                .orElse(false);
    }

    private void read(Sync sync, Lane lane) {
        try {
            readAll(sync, lane);
        } catch (CalendarTrouble trouble) {
            noteTrouble(sync, trouble);
        }
    }

    private void readAll(Sync sync, Lane lane) {
        Instant readAt = time.now();
        CalendarPort calendar = calendars.of(sync.source());
        Feed feed = feed(calendar, sync);
        Map<String, Wish> ours = wishes.among(
                sync.key(),
                feed.changes().events().stream().map(CalendarEvent::id).toList());
        boolean othersChanged = feed.changes().events().stream().anyMatch(event -> !ours.containsKey(event.id()));
        TimeSpan window = bookable.window();
        boolean reread = !whose(sync).isEmpty() && (othersChanged || feed.anew() || !window.equals(sync.window()));
        if (reread) {
            List<CalendarEvent> all = calendar.within(sync.source(), window);
            lane.renew();
            replaceBusy(sync, lane, window, all, readAt);
        }
        takeOurs(sync, feed, ours);
        finish(sync, lane, feed, reread || whose(sync).isEmpty() ? window : sync.window(), reread, readAt);
    }

    /**
     * What a calendar said.
     *
     * @param anew whether it is everything there is, and not only what has changed
     */
    private record Feed(Changes changes, boolean anew) {}

    private static Feed feed(CalendarPort calendar, Sync sync) {
        if (sync.token() == null) {
            return new Feed(calendar.changes(sync.source(), null), true);
        }
        try {
            return new Feed(calendar.changes(sync.source(), sync.token()), false);
        } catch (CalendarTrouble trouble) {
            if (!trouble.isTokenExpired()) {
                throw trouble;
            }
            log.info("A calendar is read anew");
            return new Feed(calendar.changes(sync.source(), null), true);
        }
    }

    private List<Consultant> whose(Sync sync) {
        return ruleBooks.current().consultants().stream()
                .filter(Consultant::active)
                .filter(consultant -> CalendarKey.of(consultant).equals(sync.key()))
                .toList();
    }

    private void replaceBusy(Sync sync, Lane lane, TimeSpan window, List<CalendarEvent> all, Instant readAt) {
        Set<String> ours = new HashSet<>(
                wishes.among(sync.key(), all.stream().map(CalendarEvent::id).toList())
                        .keySet());
        List<BusyEvent> busy = otherEvents.read(all, ours);
        transaction.executeWithoutResult(status -> {
            lane.demand();
            whose(sync).forEach(consultant -> busyTimes.replace(consultant.id(), window, busy, readAt));
        });
    }

    private void takeOurs(Sync sync, Feed feed, Map<String, Wish> ours) {
        for (CalendarEvent event : feed.changes().events()) {
            Wish wish = ours.get(event.id());
            if (wish != null) {
                handChanges.take(wish, event);
            }
        }
        if (feed.anew()) {
            takeMissing(sync, feed);
        }
    }

    /** Everything there is does not tell what is gone: what is missing in it is looked for before it counts as deleted. */
    private void takeMissing(Sync sync, Feed feed) {
        Set<String> there = new HashSet<>();
        feed.changes().events().forEach(event -> there.add(event.id()));
        Instant yesterday = bookable.window().start();
        for (Wish wish : wishes.believedThere(sync.key(), yesterday)) {
            if (!there.contains(wish.eventId())) {
                Optional<CalendarEvent> found = calendars.of(sync.source()).find(sync.source(), wish.eventId());
                found.filter(event -> !event.isDeleted())
                        .ifPresentOrElse(event -> handChanges.take(wish, event), () -> handChanges.takeDeletion(wish));
            }
        }
    }

    private void finish(Sync sync, Lane lane, Feed feed, @Nullable TimeSpan window, boolean busyNoted, Instant readAt) {
        transaction.executeWithoutResult(status -> {
            lane.demand();
            if (!busyNoted) {
                whose(sync).forEach(consultant -> busyTimes.stillRead(consultant.id(), readAt));
            }
            syncs.succeeded(sync.key(), feed.changes().syncToken(), window, readAt, nextTime());
            if (sync.staleSince() != null) {
                events.publishEvent(new CalendarRecovered(time.now(), owner(sync), address(sync), sync.staleSince()));
            }
            if (sync.failures() > 0) {
                wishes.retryGivenUp(sync.key(), time.now());
            }
        });
    }

    private Instant nextTime() {
        double factor = 1 + SPREAD * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        Duration interval = ruleBooks.current().minutes(RuleName.CALENDAR_SYNC_MINUTES, time.now());
        return time.now().plusMillis(Math.round(interval.toMillis() * factor));
    }

    private void noteTrouble(Sync sync, CalendarTrouble trouble) {
        Instant now = time.now();
        String problem = trouble.words();
        if (sync.failures() == 0) {
            log.warn("A calendar cannot be read: {}", trouble.getMessage());
        }
        Duration wait = LaneTrouble.backOff(sync.failures() + 3, LONGEST_BACK_OFF, trouble);
        transaction.executeWithoutResult(status -> {
            syncs.failed(sync.key(), problem, now, now.plus(wait));
            if (isStale(sync, now) && syncs.wentStale(sync.key(), now)) {
                events.publishEvent(
                        new CalendarWentStale(now, owner(sync), address(sync), sync.lastSuccess(), problem));
            }
        });
    }

    private boolean isStale(Sync sync, Instant now) {
        Instant known = Objects.requireNonNullElse(sync.lastSuccess(), Instant.EPOCH);
        return known.isBefore(now.minus(ruleBooks.current().minutes(RuleName.CALENDAR_FRESH_MINUTES, now)));
    }

    private @Nullable Long owner(Sync sync) {
        return whose(sync).stream().map(Consultant::id).findFirst().orElse(null);
    }

    private static String address(Sync sync) {
        String id = sync.source().id();
        return id == null ? sync.key() : id;
    }
}
