package dev.slotquest.bot.inbox;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.inbox.AppointmentState.Cancelled;
import dev.slotquest.bot.inbox.AppointmentState.Made;
import dev.slotquest.bot.inbox.AppointmentState.Moved;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An appointment that somebody else made, moved or cancelled. */
@Component
class AppointmentDialogue extends PlainDialogue<AppointmentState> {

    private final BookingLookup lookup;
    private final BookingSearch search;
    private final RuleBooks ruleBooks;
    private final SlotWording wording;

    AppointmentDialogue(BookingLookup lookup, BookingSearch search, RuleBooks ruleBooks, SlotWording wording) {
        this.lookup = lookup;
        this.search = search;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "appointment";
    }

    @Override
    public Class<AppointmentState> states() {
        return AppointmentState.class;
    }

    @Override
    public View view(Turn turn, AppointmentState state) {
        Optional<Booking> booking = lookup.byId(state.bookingId());
        if (booking.isEmpty()) {
            return turn.view().line("appointment-chat.gone");
        }
        Optional<BookingView> found = search.byReference(booking.get().reference(), turn.person());
        return switch (state) {
            case Moved moved when found.isEmpty() -> movedAway(turn, moved, booking.get());
            case Made _, Cancelled _ when found.isEmpty() -> turn.view().line("appointment-chat.gone");
            case Made made -> made(turn, found.get(), made.over());
            case Moved moved -> moved(turn, moved, found.get());
            case Cancelled _ -> cancelled(turn, found.get());
        };
    }

    private View made(Turn turn, BookingView view, boolean over) {
        Booking booking = view.booking();
        if (booking.cancelReason() == CancelReason.UNDONE) {
            return what(turn.view().heading("appointment-chat.undone"), turn, view);
        }
        if (over || !booking.stands()) {
            return what(turn.view().heading("appointment-chat.made-once"), turn, view);
        }
        return details(what(turn.view().heading("appointment-chat.made"), turn, view), view);
    }

    private View moved(Turn turn, Moved moved, BookingView view) {
        Booking booking = view.booking();
        View told = turn.view().heading("appointment-chat.moved");
        if (booking.consultantId() == moved.wasConsultantId()) {
            told.line("appointment-chat.moved-from", wording.moment(moved.wasAt(), turn.locale()));
        } else {
            told.line(
                    "appointment-chat.moved-from-other",
                    wording.moment(moved.wasAt(), turn.locale()),
                    nameOf(moved.wasConsultantId()));
        }
        return details(what(told, turn, view), view);
    }

    /** Who does not hold it any more learns no more about it. */
    private View movedAway(Turn turn, Moved moved, Booking booking) {
        return turn.view()
                .heading("appointment-chat.moved")
                .line(
                        "appointment-chat.moved-away",
                        wording.moment(moved.wasAt(), turn.locale()),
                        nameOf(booking.consultantId()));
    }

    private View cancelled(Turn turn, BookingView view) {
        View told = what(turn.view().heading("appointment-chat.cancelled"), turn, view);
        CancelReason reason = view.booking().cancelReason();
        return reason == null ? told : told.line("appointment-chat.reason", turn.text("cancel-reason." + reason));
    }

    private View what(View told, Turn turn, BookingView view) {
        Booking booking = view.booking();
        return told.line(
                "appointment-chat.what",
                wording.moment(booking.startsAt(), turn.locale()),
                view.consultantName(),
                booking.customer().name(),
                booking.reference());
    }

    private static View details(View told, BookingView view) {
        String note = view.booking().note();
        if (note != null) {
            told.line("appointment-chat.note", note);
        }
        return told.line("appointment-chat.booked-by", view.bookedByName());
    }

    private String nameOf(long consultant) {
        return ruleBooks
                .lastKnown()
                .consultant(consultant)
                .map(Consultant::name)
                .orElse("?");
    }
}
