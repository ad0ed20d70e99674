package dev.slotquest.portal.operations.jobs;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.FollowUps;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.calendar.DeadLetter;
import dev.slotquest.notifications.delivery.DeadLetters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was given up, or fails again and again, and the buttons that set it going once more. */
@Component
class LeftUndone {

    private static final int MOST_SHOWN = 50;

    private final FollowUps followUps;
    private final DeadLetters deliveries;
    private final CalendarMirror mirror;
    private final BookingLookup bookings;
    private final JobWords words;

    LeftUndone(
            FollowUps followUps,
            DeadLetters deliveries,
            CalendarMirror mirror,
            BookingLookup bookings,
            JobWords words) {
        this.followUps = followUps;
        this.deliveries = deliveries;
        this.mirror = mirror;
        this.bookings = bookings;
        this.words = words;
    }

    /** What can be set going. */
    enum Part {
        FOLLOW_UPS,
        DELIVERIES,
        CALENDARS
    }

    /** A booking that could not be written into a calendar. */
    record GivenUp(DeadLetter letter, @Nullable Booking booking) {}

    /** Something that follows from a booking and does not succeed. */
    record Stuck(FollowUps.Stuck what, String title) {}

    void show(Model model) {
        model.addAttribute(
                "stuck",
                followUps.stuck(MOST_SHOWN).stream()
                        .map(each -> new Stuck(each, words.followUp(each.name())))
                        .toList());
        model.addAttribute("deliveries", deliveries.latest(MOST_SHOWN));
        List<DeadLetter> letters = mirror.deadLetters();
        model.addAttribute(
                "givenUp",
                letters.stream()
                        .limit(MOST_SHOWN)
                        .map(letter -> new GivenUp(
                                letter, bookings.byId(letter.bookingId()).orElse(null)))
                        .toList());
    }

    /** Tries it all again; how much that is. */
    int retry(Part part) {
        return switch (part) {
            case FOLLOW_UPS -> followUps.retry();
            case DELIVERIES -> deliveries.retryAll();
            case CALENDARS -> mirror.retryAll();
        };
    }
}
