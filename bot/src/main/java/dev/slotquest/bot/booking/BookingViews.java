package dev.slotquest.bot.booking;

import dev.slotquest.booking.Potential;
import dev.slotquest.bot.booking.BookingChoice.Confirm;
import dev.slotquest.bot.booking.BookingChoice.Edit;
import dev.slotquest.bot.booking.BookingChoice.GetFile;
import dev.slotquest.bot.booking.BookingChoice.Leave;
import dev.slotquest.bot.booking.BookingChoice.Mean;
import dev.slotquest.bot.booking.BookingChoice.ShowDay;
import dev.slotquest.bot.booking.BookingChoice.ShowDays;
import dev.slotquest.bot.booking.BookingChoice.Take;
import dev.slotquest.bot.booking.BookingChoice.TakeBack;
import dev.slotquest.bot.booking.BookingChoice.TakeBest;
import dev.slotquest.bot.booking.BookingChoice.WaitForSeat;
import dev.slotquest.bot.booking.BookingState.Booked;
import dev.slotquest.bot.booking.BookingState.Choosing;
import dev.slotquest.bot.booking.BookingState.ChoosingDay;
import dev.slotquest.bot.booking.BookingState.Clarifying;
import dev.slotquest.bot.booking.BookingState.Confirming;
import dev.slotquest.bot.booking.BookingState.Gone;
import dev.slotquest.bot.booking.BookingState.Held;
import dev.slotquest.bot.booking.BookingState.Left;
import dev.slotquest.bot.booking.BookingState.Moved;
import dev.slotquest.bot.booking.BookingState.Naming;
import dev.slotquest.bot.booking.Plan.Moving;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.scheduling.Suggestion.Reason;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each state of a booking looks like. */
@Component
class BookingViews {

    private static final int DAYS_IN_A_ROW = 3;

    private final SlotWording wording;
    private final BookingFacts bookingFacts;
    private final SlotFinder finder;
    private final BusinessTime time;

    BookingViews(SlotWording wording, BookingFacts bookingFacts, SlotFinder finder, BusinessTime time) {
        this.wording = wording;
        this.bookingFacts = bookingFacts;
        this.finder = finder;
        this.time = time;
    }

    View of(Turn turn, BookingState state) {
        return switch (state) {
            case Choosing choosing -> choosing(turn, choosing);
            case ChoosingDay day -> choosingDay(turn, day);
            case Clarifying clarifying -> clarifying(turn, clarifying);
            case Naming naming -> naming(turn, naming);
            case Confirming confirming -> confirming(turn, confirming);
            case Booked booked -> booked(turn, booked);
            case Moved moved -> moved(turn, moved);
            case Gone gone -> gone(turn, gone);
            case Left _ -> turn.view().line("book.left");
        };
    }

    private View choosing(Turn turn, Choosing state) {
        View view = turn.view();
        notice(view, state.notice());
        known(turn, view, state.plan());
        Moving moving = state.plan().moving();
        if (state.offers().isEmpty()) {
            view.line("book.nothing-free");
        } else if (moving != null) {
            view.line("book.move-where", moving.customer(), wording.slot(moving.from(), turn.locale()));
        } else {
            view.line("book.when");
        }
        if (state.offers().stream().anyMatch(offer -> offer.reason() != null)) {
            view.items(
                    state.offers().stream().map(offer -> offerLine(turn, offer)).toList());
        }
        state.offers().forEach(offer -> view.row(Option.of(wording.slot(offer, turn.locale()), new Take(offer))));
        Option otherDay = Option.of(turn.text("book.option.other-day"), new ShowDays(time.today()));
        if (state.offers().isEmpty()) {
            view.row(otherDay);
        } else {
            view.row(Option.primary(turn.text("book.option.best"), new TakeBest()), otherDay);
        }
        if (state.isAboutSomethingTaken()) {
            view.row(Option.of(turn.text("waitlist.option.instead"), new WaitForSeat()));
        }
        return view.row(leave(turn)).hint("book.hint.wish");
    }

    private List<Span> offerLine(Turn turn, Offer offer) {
        Reason reason = offer.reason();
        String slot = wording.slot(offer, turn.locale());
        return reason == null
                ? turn.rich("book.offer", slot)
                : turn.rich("book.offer-because", slot, turn.text("reason." + reason));
    }

    private View choosingDay(Turn turn, ChoosingDay state) {
        View view = turn.view();
        known(turn, view, state.plan());
        view.line(state.days().isEmpty() ? "book.no-day" : "book.which-day");
        List<Option> row = new ArrayList<>();
        for (LocalDate day : state.days()) {
            row.add(Option.of(wording.day(day, turn.locale()), new ShowDay(day)));
            if (row.size() == DAYS_IN_A_ROW) {
                view.row(row);
                row = new ArrayList<>();
            }
        }
        view.row(row);
        List<Option> pages = new ArrayList<>();
        if (state.from().isAfter(time.today())) {
            pages.add(Option.of(turn.text("book.option.from-today"), new ShowDays(time.today())));
        }
        if (!state.days().isEmpty() && state.days().getLast().isBefore(finder.horizon())) {
            pages.add(Option.of(
                    turn.text("book.option.later"),
                    new ShowDays(state.days().getLast().plusDays(1))));
        }
        return view.row(pages).row(leave(turn)).hint("book.hint.wish");
    }

    private View clarifying(Turn turn, Clarifying state) {
        View view = turn.view();
        known(turn, view, state.plan());
        Doubt doubt = state.doubts().getFirst();
        view.line("book.which-meaning", doubt.said());
        for (int i = 0; i < doubt.meanings().size(); i++) {
            view.row(Option.of(label(turn, doubt.meanings().get(i)), new Mean(i)));
        }
        return view.row(leave(turn)).hint("book.hint.wish");
    }

    private String label(Turn turn, Doubt.Meaning meaning) {
        String name = meaning.name();
        Wanted wanted = meaning.wanted();
        return name == null && wanted != null ? wording.wanted(wanted, turn.locale()) : String.valueOf(name);
    }

    private View naming(Turn turn, Naming state) {
        View view = turn.view();
        notice(view, state.notice());
        spoken(turn, view, state.slot().offer());
        known(turn, view, state.plan());
        held(turn, view, state.slot());
        return view.line("book.who")
                .row(Option.of(turn.text("book.option.other-day"), new ShowDays(time.today())), leave(turn))
                .hint("book.hint.customer");
    }

    private View confirming(Turn turn, Confirming state) {
        View view = turn.view();
        notice(view, state.notice());
        spoken(turn, view, state.slot().offer());
        known(turn, view, state.plan());
        state.warnings().forEach(warning -> view.line("book.warning", turn.text("warning." + warning)));
        held(turn, view, state.slot());
        if (state.plan().customer().phone() == null) {
            view.line("book.phone-missing");
        }
        return view.row(Option.success(turn.text("book.option.book"), new Confirm()))
                .row(Option.of(turn.text("book.option.other-day"), new ShowDays(time.today())), leave(turn))
                .hint(state.plan().customer().phone() == null ? "book.hint.phone" : "book.hint.change");
    }

    private View booked(Turn turn, Booked state) {
        View view = turn.view().line("book.booked", state.reference());
        spoken(turn, view, state.slot());
        List<List<Span>> facts = new ArrayList<>(bookingFacts.of(turn, state.customer()));
        facts.add(turn.rich("book.fact.points", state.points()));
        facts.add(turn.rich("book.fact.calendar", turn.text("calendar-status." + state.calendar())));
        view.items(facts);
        if (!turn.now().isAfter(state.undoUntil())) {
            view.line("book.undo-until", wording.clockWithSeconds(state.undoUntil()))
                    .row(Option.danger(turn.text("book.option.undo"), new TakeBack()));
        }
        view.row(
                Option.of(turn.text("book.option.edit"), new Edit()),
                Option.of(turn.text("book.option.file"), new GetFile()));
        return view.row(
                Option.of(turn.text("book.option.next"), GiveCommand.of("book")),
                Option.of(turn.text("book.option.mine"), GiveCommand.of("mine")));
    }

    private View moved(Turn turn, Moved state) {
        View view = turn.view().line("book.moved", state.reference(), state.customer());
        spoken(turn, view, state.slot());
        return view.row(Option.of(turn.text("book.option.mine"), GiveCommand.of("mine")));
    }

    private View gone(Turn turn, Gone state) {
        return turn.view()
                .line(
                        state.takenBack() ? "book.taken-back" : "book.gone",
                        state.reference(),
                        wording.slot(state.slot(), turn.locale()),
                        state.customer())
                .row(Option.of(turn.text("book.option.next"), GiveCommand.of("book")));
    }

    private static void notice(View view, @Nullable Notice notice) {
        if (notice != null) {
            view.line(notice.key(), notice.arguments().toArray());
        }
    }

    private void spoken(Turn turn, View view, Offer offer) {
        view.line("book.strong", wording.spoken(offer, turn.locale()));
    }

    private void held(Turn turn, View view, Held slot) {
        if (turn.now().isBefore(slot.until())) {
            view.line("book.held-until", wording.clock(slot.until()), Span.Minutes.until(slot.until(), turn.now()));
        } else {
            view.line("book.hold-over");
        }
    }

    /** What has been understood so far. */
    private void known(Turn turn, View view, Plan plan) {
        List<List<Span>> facts = new ArrayList<>(bookingFacts.of(turn, plan.customer()));
        String note = plan.note();
        if (note != null) {
            facts.add(turn.rich("book.fact.note", note));
        }
        if (plan.potential() != Potential.NORMAL) {
            facts.add(turn.rich("book.fact.potential", turn.text("potential." + plan.potential())));
        }
        view.items(facts);
    }

    private static Option leave(Turn turn) {
        return Option.of(turn.text("book.option.leave"), new Leave());
    }
}
