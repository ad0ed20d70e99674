package dev.slotquest.portal.today;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the day board's page shows. */
@Component
class DayPage {

    private static final String VIEW = "today/day";

    private final Boards boards;
    private final BookingSearch bookings;
    private final ChangeBooking changeBooking;
    private final Availability availability;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final Formats formats;
    private final BusinessTime time;

    DayPage(
            Boards boards,
            BookingSearch bookings,
            ChangeBooking changeBooking,
            Availability availability,
            RuleBooks ruleBooks,
            Wording wording,
            Formats formats,
            BusinessTime time) {
        this.boards = boards;
        this.bookings = bookings;
        this.changeBooking = changeBooking;
        this.availability = availability;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.formats = formats;
        this.time = time;
    }

    /** A day on which nothing is chosen. */
    String of(LocalDate date, User me, Model model) {
        show(date, me, model);
        return VIEW;
    }

    /** A day with the form for one slot; the model holds the {@code form}. */
    String of(Instant chosen, @Nullable Long consultant, User me, Model model) {
        Board board = show(dayOf(chosen), me, model);
        model.addAttribute("chosen", chosen);
        model.addAttribute("chosenSlot", slotAt(board, chosen));
        model.addAttribute("chosenConsultant", consultant);
        model.addAttribute("consultantName", consultant == null ? null : name(consultant));
        model.addAttribute("needsReason", isUnknown(board, chosen, consultant));
        model.addAttribute("potentials", potentials());
        return VIEW;
    }

    /** Shows a booking that was just made, and how long it can be taken back. */
    void addBooked(String reference, User me, Model model) {
        bookings.byReference(reference, me).ifPresent(view -> {
            model.addAttribute("booked", view);
            model.addAttribute("undoSeconds", undoSeconds(view.booking(), me));
        });
    }

    /** Shows that a slot could not be had, and which could. */
    void addTaken(Instant wanted, List<Suggestion> alternatives, Model model) {
        model.addAttribute("takenAt", wanted);
        model.addAttribute("alternatives", alternatives);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, time.zone());
    }

    private Board show(LocalDate date, User me, Model model) {
        Board board = boards.of(date, me);
        model.addAttribute("title", formats.longDay(date));
        model.addAttribute("board", board);
        model.addAttribute("today", time.today());
        model.addAttribute("mayBook", me.may(Permission.BOOK));
        model.addAttribute("mayOverride", me.may(Permission.LEAD_TEAM));
        if (board.free() == 0) {
            model.addAttribute("next", nextAfter(date));
        }
        return board;
    }

    private @Nullable Suggestion nextAfter(LocalDate date) {
        Instant nextDay = date.plusDays(1).atStartOfDay(time.zone()).toInstant();
        Instant from = nextDay.isBefore(time.now()) ? time.now() : nextDay;
        return availability.nextBest(SlotWish.from(from), 1).stream()
                .findFirst()
                .orElse(null);
    }

    private static Board.@Nullable Slot slotAt(Board board, Instant start) {
        return board.slots().stream()
                .filter(slot -> slot.startsAt().equals(start))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String name(long consultant) {
        return ruleBooks.current().consultant(consultant).map(Consultant::name).orElse(null);
    }

    private static boolean isUnknown(Board board, Instant start, @Nullable Long consultant) {
        Board.Slot slot = slotAt(board, start);
        return slot != null
                && slot.seats().stream()
                        .anyMatch(seat -> consultant != null
                                && seat.consultantId() == consultant
                                && seat.state() == Board.Seat.State.UNKNOWN);
    }

    private Map<String, String> potentials() {
        Map<String, String> potentials = new LinkedHashMap<>();
        for (Potential potential : Potential.values()) {
            potentials.put(potential.name(), wording.text("potential." + potential));
        }
        return potentials;
    }

    private long undoSeconds(Booking booking, User me) {
        return booking.stands() && booking.bookedBy() == me.id()
                ? Math.max(
                        0,
                        Duration.between(time.now(), changeBooking.undoUntil(booking))
                                .toSeconds())
                : 0;
    }
}
