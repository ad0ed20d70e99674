package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Outcome;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.outcomes.OutcomeChoice.AskWhen;
import dev.slotquest.bot.outcomes.OutcomeChoice.AskWhy;
import dev.slotquest.bot.outcomes.OutcomeChoice.Cancel;
import dev.slotquest.bot.outcomes.OutcomeChoice.Correct;
import dev.slotquest.bot.outcomes.OutcomeChoice.CorrectTo;
import dev.slotquest.bot.outcomes.OutcomeChoice.ListAll;
import dev.slotquest.bot.outcomes.OutcomeChoice.Look;
import dev.slotquest.bot.outcomes.OutcomeChoice.MoveAllTheSame;
import dev.slotquest.bot.outcomes.OutcomeChoice.MoveLater;
import dev.slotquest.bot.outcomes.OutcomeChoice.MoveTo;
import dev.slotquest.bot.outcomes.OutcomeChoice.Say;
import dev.slotquest.bot.outcomes.OutcomeState.Asking;
import dev.slotquest.bot.outcomes.OutcomeState.AskingWhen;
import dev.slotquest.bot.outcomes.OutcomeState.AskingWhy;
import dev.slotquest.bot.outcomes.OutcomeState.Confirming;
import dev.slotquest.bot.outcomes.OutcomeState.Correcting;
import dev.slotquest.bot.outcomes.OutcomeState.Explaining;
import dev.slotquest.bot.outcomes.OutcomeState.Listing;
import dev.slotquest.identity.Permission;
import dev.slotquest.outcomes.CancelReasons;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.Successors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each state of a message about outcomes looks like. */
@Component
class OutcomeViews {

    private final OutcomeLists lists;
    private final AppointmentWording appointments;
    private final RecordOutcome recordOutcome;
    private final CancelReasons reasons;
    private final Successors successors;
    private final BookingSearch search;

    OutcomeViews(
            OutcomeLists lists,
            AppointmentWording appointments,
            RecordOutcome recordOutcome,
            CancelReasons reasons,
            Successors successors,
            BookingSearch search) {
        this.lists = lists;
        this.appointments = appointments;
        this.recordOutcome = recordOutcome;
        this.reasons = reasons;
        this.successors = successors;
        this.search = search;
    }

    View of(Turn turn, OutcomeState state) {
        return switch (state) {
            case Listing listing -> listing(turn, listing);
            case Asking asking -> on(turn, asking.reference(), view -> asking(turn, asking, view));
            case AskingWhy why -> on(turn, why.reference(), view -> askingWhy(turn, view));
            case AskingWhen when -> on(turn, when.reference(), view -> askingWhen(turn, view, when.offers()));
            case Confirming confirming -> on(turn, confirming.reference(), view -> confirming(turn, confirming, view));
            case Correcting correcting -> on(turn, correcting.reference(), view -> correcting(turn, view));
            case Explaining explaining ->
                on(turn, explaining.reference(), view -> explaining(turn, view, explaining.outcome()));
        };
    }

    private View on(Turn turn, String reference, Function<BookingView, View> view) {
        return appointments
                .find(turn, reference)
                .map(view)
                .orElseGet(() -> turn.view().line("outcome-chat.unknown"));
    }

    private View listing(Turn turn, Listing state) {
        List<BookingView> found = lists.of(turn, state);
        String text = state.text();
        if (found.isEmpty()) {
            return text == null
                    ? turn.view().line("outcome-chat.nothing-open")
                    : turn.view().line("outcome-chat.nothing-found", text).row(all(turn));
        }
        List<BookingView> shown = found.subList(0, Math.min(found.size(), OutcomeLists.MOST_SHOWN));
        View view = text == null
                ? turn.view().heading("outcome-chat.open")
                : turn.view().heading("outcome-chat.found", text);
        view.items(shown.stream().map(each -> appointments.line(turn, each)).toList());
        if (found.size() > shown.size()) {
            view.line("outcome-chat.more");
        }
        shown.forEach(each -> view.row(Option.of(
                turn.text(
                        "outcome-chat.option.one",
                        appointments.moment(turn, each.booking()),
                        each.booking().customer().name()),
                new Look(each.booking().reference()))));
        return view;
    }

    private View asking(Turn turn, Asking state, BookingView found) {
        Booking booking = found.booking();
        Set<Outcome> sayable = recordOutcome.sayable(booking, turn.person());
        boolean open = booking.stands() && booking.outcome() == null;
        View view = turn.view();
        if (open && booking.startsAt().isAfter(turn.now())) {
            view.line("outcome-chat.to-come");
        } else if (open) {
            view.heading("outcome-chat.heading");
        } else {
            known(turn, view, booking);
        }
        appointment(turn, view, found);
        say(turn, view, sayable);
        if (!open && booking.stands() && turn.person().may(Permission.LEAD_TEAM)) {
            view.row(Option.of(turn.text("outcome-chat.option.correct"), new Correct()));
        }
        return state.listed() ? view.row(all(turn)) : view;
    }

    private void known(Turn turn, View view, Booking booking) {
        State state = BookingFilter.stateOf(booking);
        view.line("outcome-chat.known." + state);
        if (booking.cancelReason() != null) {
            view.line("outcome-chat.why", turn.text("cancel-reason." + booking.cancelReason()));
        }
        successors.of(booking.id()).stream()
                .flatMap(link -> search.named(List.of(link.successorId())).stream()
                        .map(next -> turn.rich(
                                "outcome-chat.successor",
                                turn.text("successor." + link.kind()),
                                appointments.slot(turn, next),
                                next.booking().reference())))
                .forEach(view::spans);
    }

    private void appointment(Turn turn, View view, BookingView found) {
        view.line("outcome-chat.appointment", appointments.slot(turn, found)).items(appointments.facts(turn, found));
    }

    /** The texts of these buttons never change. */
    private static void say(Turn turn, View view, Set<Outcome> sayable) {
        List<Option> first = new ArrayList<>();
        List<Option> second = new ArrayList<>();
        if (sayable.contains(Outcome.CAME)) {
            first.add(Option.success(turn.text("outcome-chat.option.CAME"), new Say(Outcome.CAME)));
        }
        if (sayable.contains(Outcome.NO_SHOW)) {
            first.add(Option.danger(turn.text("outcome-chat.option.NO_SHOW"), new Say(Outcome.NO_SHOW)));
        }
        if (sayable.contains(Outcome.MOVED)) {
            second.add(Option.of(turn.text("outcome-chat.option.MOVED"), new AskWhen()));
        }
        if (sayable.contains(Outcome.CANCELLED)) {
            second.add(Option.of(turn.text("outcome-chat.option.CANCELLED"), new AskWhy()));
        }
        view.row(first).row(second);
        if (sayable.contains(Outcome.GHOST)) {
            view.row(Option.of(turn.text("outcome-chat.option.GHOST"), new Say(Outcome.GHOST)));
        }
    }

    private View askingWhy(Turn turn, BookingView found) {
        View view = turn.view().line("outcome-chat.cancel-why");
        appointment(turn, view, found);
        reasons.offered()
                .forEach(reason -> view.row(Option.danger(turn.text("cancel-reason." + reason), new Cancel(reason))));
        return view.row(back(turn, found));
    }

    private View askingWhen(Turn turn, BookingView found, List<Offer> offers) {
        View view = turn.view().line(offers.isEmpty() ? "outcome-chat.nothing-free" : "outcome-chat.when");
        appointment(turn, view, found);
        offers.forEach(offer -> view.row(Option.of(appointments.slot(turn, offer), new MoveTo(offer))));
        return view.row(Option.of(turn.text("outcome-chat.option.later"), new MoveLater()), back(turn, found))
                .hint("outcome-chat.hint.day");
    }

    private View confirming(Turn turn, Confirming state, BookingView found) {
        View view = turn.view().line("outcome-chat.confirm", appointments.slot(turn, state.offer()));
        state.warnings().forEach(warning -> view.line("outcome-chat.warning", turn.text("warning." + warning)));
        appointment(turn, view, found);
        return view.row(
                Option.primary(turn.text("outcome-chat.option.all-the-same"), new MoveAllTheSame()), back(turn, found));
    }

    private View correcting(Turn turn, BookingView found) {
        View view = turn.view().line("outcome-chat.correct-what");
        appointment(turn, view, found);
        List<Option> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != found.booking().outcome()) {
                outcomes.add(Option.of(turn.text("outcome." + outcome), new CorrectTo(outcome)));
            }
        }
        return view.row(outcomes.subList(0, 2))
                .row(outcomes.subList(2, outcomes.size()))
                .row(Option.of(turn.text("outcome-chat.option.unknown-again"), new CorrectTo(null)), back(turn, found));
    }

    private View explaining(Turn turn, BookingView found, @Nullable Outcome outcome) {
        String what = Optional.ofNullable(outcome)
                .map(known -> turn.text("outcome." + known))
                .orElseGet(() -> turn.text("outcome-chat.option.unknown-again"));
        View view = turn.view().line("outcome-chat.correct-why", what);
        appointment(turn, view, found);
        return view.row(back(turn, found)).hint("outcome-chat.hint.reason");
    }

    private static Option all(Turn turn) {
        return Option.of(turn.text("outcome-chat.option.all"), new ListAll());
    }

    private static Option back(Turn turn, BookingView found) {
        return Option.of(
                turn.text("outcome-chat.option.back"), new Look(found.booking().reference()));
    }
}
