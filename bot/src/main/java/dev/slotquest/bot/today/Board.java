package dev.slotquest.bot.today;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.Outcome;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.today.TodayChoice.Decide;
import dev.slotquest.bot.today.TodayNote.Line;
import dev.slotquest.bot.today.TodayNote.Place;
import dev.slotquest.calendar.CalendarState;
import dev.slotquest.calendar.CalendarStates;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.Fullness;
import dev.slotquest.scheduling.RuleBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The team's day for who leads it: how full, what is red, who came, who books, what is to be decided. */
@Component
@Order(1)
class Board implements TodayPart {

    private static final int MOST_NAMED = 8;
    private static final int BAR = 5;

    private final Days days;
    private final BookingAgenda agenda;
    private final ConflictInbox conflicts;
    private final CalendarStates calendars;
    private final RuleBooks ruleBooks;
    private final TodayNotes notes;
    private final SlotWording wording;

    Board(
            Days days,
            BookingAgenda agenda,
            ConflictInbox conflicts,
            CalendarStates calendars,
            RuleBooks ruleBooks,
            TodayNotes notes,
            SlotWording wording) {
        this.days = days;
        this.agenda = agenda;
        this.conflicts = conflicts;
        this.calendars = calendars;
        this.ruleBooks = ruleBooks;
        this.notes = notes;
        this.wording = wording;
    }

    @Override
    public boolean isFor(User user) {
        return user.may(Permission.LEAD_TEAM);
    }

    @Override
    public void show(Turn turn, LocalDate day, View view) {
        view.line("today-chat.how-full")
                .items(days.fullness(day).stream().map(each -> full(turn, each)).toList());
        red(turn, day, view);
        appearances(turn, day, view);
        bookers(turn, day, view);
        decisions(turn, day, view);
    }

    private List<Span> full(Turn turn, Fullness fullness) {
        String day = wording.day(fullness.day(), turn.locale());
        return fullness.closed()
                ? turn.rich("today-chat.closed", day)
                : turn.rich(
                        "today-chat.full", day, bar(fullness), fullness.booked(), fullness.capacity(), fullness.free());
    }

    /** {@code ▰▰▰▱▱}. */
    private static String bar(Fullness fullness) {
        int capacity = fullness.capacity();
        int full = capacity == 0 ? BAR : Math.min(BAR, Math.ceilDiv(fullness.booked() * BAR, capacity));
        return "▰".repeat(full) + "▱".repeat(BAR - full);
    }

    private void red(Turn turn, LocalDate day, View view) {
        List<List<Span>> lines = new ArrayList<>(calendars.unreadable().stream()
                .map(state -> unreadable(turn, state))
                .toList());
        List<Line> others = notes.at(Place.RED, turn, day);
        others.forEach(note -> lines.add(note.words()));
        if (lines.isEmpty()) {
            view.line("today-chat.nothing-red");
        } else {
            view.line("today-chat.red").items(lines);
        }
        options(others, view);
    }

    private List<Span> unreadable(Turn turn, CalendarState state) {
        Long consultant = state.consultantId();
        String name = consultant == null
                ? turn.text("today-chat.central-calendar")
                : ruleBooks
                        .lastKnown()
                        .consultant(consultant)
                        .map(Consultant::name)
                        .orElse("?");
        Instant since = state.asOf();
        return since == null
                ? turn.rich("today-chat.never-read", name)
                : turn.rich("today-chat.unreadable", name, wording.moment(since, turn.locale()));
    }

    private void appearances(Turn turn, LocalDate day, View view) {
        List<BookingView> begun = agenda.within(days.span(day), null, turn.person()).stream()
                .filter(found -> !found.booking().startsAt().isAfter(turn.now()))
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        Map<Boolean, Long> known = begun.stream()
                .collect(Collectors.partitioningBy(found -> found.booking().outcome() != null, Collectors.counting()));
        long came = count(begun, Outcome.CAME);
        long missed = count(begun, Outcome.NO_SHOW) + count(begun, Outcome.GHOST);
        view.line("today-chat.appearances", came, missed, known.getOrDefault(false, 0L))
                .items(begun.stream()
                        .filter(found -> isMissed(found.booking()))
                        .limit(MOST_NAMED)
                        .map(found -> missed(turn, found))
                        .toList());
    }

    private static long count(List<BookingView> bookings, Outcome outcome) {
        return bookings.stream()
                .filter(found -> found.booking().outcome() == outcome)
                .count();
    }

    private static boolean isMissed(Booking booking) {
        return booking.outcome() == Outcome.NO_SHOW || booking.outcome() == Outcome.GHOST;
    }

    private List<Span> missed(Turn turn, BookingView found) {
        Booking booking = found.booking();
        return turn.rich(
                "today-chat.missed",
                wording.clock(booking.startsAt()),
                booking.customer().name(),
                found.consultantName(),
                found.bookedByName());
    }

    private void bookers(Turn turn, LocalDate day, View view) {
        List<BookingView> made = agenda.madeWithin(days.span(day), turn.person());
        if (made.isEmpty()) {
            return;
        }
        Map<String, Long> byName =
                made.stream().collect(Collectors.groupingBy(BookingView::bookedByName, Collectors.counting()));
        String names = byName.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" · "));
        view.line("today-chat.bookers", made.size(), names);
    }

    private void decisions(Turn turn, LocalDate day, View view) {
        long open = conflicts.openCount(turn.person());
        List<Line> others = notes.at(Place.DECIDE, turn, day);
        List<List<Span>> lines = new ArrayList<>();
        if (open > 0) {
            lines.add(turn.rich("today-chat.conflicts", open));
        }
        others.forEach(note -> lines.add(note.words()));
        if (lines.isEmpty()) {
            view.line("today-chat.nothing-to-decide");
            return;
        }
        view.line("today-chat.decide").items(lines);
        if (open > 0) {
            view.row(Option.primary(turn.text("today-chat.option.conflict"), new Decide()));
        }
        options(others, view);
    }

    /** Buttons of what others have to say, below each other. */
    static void options(List<Line> lines, View view) {
        lines.stream()
                .flatMap(line -> Optional.ofNullable(line.option()).stream())
                .forEach(view::row);
    }
}
