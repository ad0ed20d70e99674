package dev.slotquest.portal.team;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.calendar.CalendarAccount;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.calendar.CalendarStates;
import dev.slotquest.calendar.CalendarSync;
import dev.slotquest.calendar.DeadLetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a page that is about calendars: how fresh they are, what waits to be written, and what was given up. */
@Component
class CalendarPart {

    private static final int MOST_SHOWN = 50;

    private final CalendarStates states;
    private final CalendarSync sync;
    private final CalendarMirror mirror;
    private final CalendarWords words;
    private final BookingLookup bookings;
    private final ObjectProvider<CalendarAccount> account;

    CalendarPart(
            CalendarStates states,
            CalendarSync sync,
            CalendarMirror mirror,
            CalendarWords words,
            BookingLookup bookings,
            ObjectProvider<CalendarAccount> account) {
        this.states = states;
        this.sync = sync;
        this.mirror = mirror;
        this.words = words;
        this.bookings = bookings;
        this.account = account;
    }

    /** A booking that was given up on. */
    record GivenUp(DeadLetter letter, @Nullable Booking booking) {}

    /** How the calendars of all who offer slots are, by consultant. */
    Map<Long, CalendarWords.Words> ofActive() {
        Map<Long, CalendarWords.Words> found = new LinkedHashMap<>();
        states.ofActive().forEach(state -> {
            Long id = state.consultantId();
            if (id != null) {
                found.put(id, words.of(state));
            }
        });
        return found;
    }

    /** For the page of all consultants. */
    void showAll(Model model) {
        model.addAttribute("calendars", ofActive());
        model.addAttribute("central", states.ofCentral().map(words::of).orElse(null));
        model.addAttribute("backlog", mirror.backlog());
        showGivenUp(mirror.deadLetters(), model);
    }

    /** For the page of one consultant. */
    void show(long consultantId, Model model) {
        model.addAttribute("calendar", states.of(consultantId).map(words::of).orElse(null));
        model.addAttribute(
                "calendarAccount",
                account.stream().findFirst().map(CalendarAccount::email).orElse(null));
        showGivenUp(of(consultantId), model);
    }

    /** Has the calendar read soon; tells whether there is such a consultant. */
    boolean readSoon(long consultantId) {
        return sync.requestNow(consultantId);
    }

    /** Sets going again what was given up in this consultant's calendar. */
    void retry(long consultantId) {
        of(consultantId).stream().map(DeadLetter::bookingId).distinct().forEach(mirror::retry);
    }

    /** Sets going again whatever was given up. */
    void retryAll() {
        mirror.retryAll();
    }

    private List<DeadLetter> of(long consultantId) {
        return mirror.deadLetters().stream()
                .filter(letter -> letter.consultantId() == consultantId)
                .toList();
    }

    private void showGivenUp(List<DeadLetter> letters, Model model) {
        model.addAttribute(
                "givenUp",
                letters.stream()
                        .limit(MOST_SHOWN)
                        .map(letter -> new GivenUp(
                                letter, bookings.byId(letter.bookingId()).orElse(null)))
                        .toList());
    }
}
