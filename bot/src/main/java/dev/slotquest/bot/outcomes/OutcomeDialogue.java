package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Outcome;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
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
import dev.slotquest.outcomes.CorrectOutcome;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.RecordOutcome.Result;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What became of an appointment, in one message: chosen from a list or asked about, entered, and corrected. */
@Component
class OutcomeDialogue implements Dialogue<OutcomeState, OutcomeChoice> {

    private final OutcomeViews views;
    private final AppointmentWording appointments;
    private final NewTimes newTimes;
    private final RecordOutcome recordOutcome;
    private final CorrectOutcome correctOutcome;

    OutcomeDialogue(
            OutcomeViews views,
            AppointmentWording appointments,
            NewTimes newTimes,
            RecordOutcome recordOutcome,
            CorrectOutcome correctOutcome) {
        this.views = views;
        this.appointments = appointments;
        this.newTimes = newTimes;
        this.recordOutcome = recordOutcome;
        this.correctOutcome = correctOutcome;
    }

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public Class<OutcomeState> states() {
        return OutcomeState.class;
    }

    @Override
    public Class<OutcomeChoice> choices() {
        return OutcomeChoice.class;
    }

    @Override
    public View view(Turn turn, OutcomeState state) {
        return views.of(turn, state);
    }

    /** The one appointment that a message is about. */
    private record One(String reference, boolean listed) {

        static One in(OutcomeState state) {
            return switch (state) {
                case Listing _ -> new One("", false);
                case Asking asking -> new One(asking.reference(), asking.listed());
                case AskingWhy why -> new One(why.reference(), why.listed());
                case AskingWhen when -> new One(when.reference(), when.listed());
                case Confirming confirming -> new One(confirming.reference(), confirming.listed());
                case Correcting correcting -> new One(correcting.reference(), correcting.listed());
                case Explaining explaining -> new One(explaining.reference(), explaining.listed());
            };
        }

        Asking asking() {
            return new Asking(reference, listed);
        }

        AskingWhen askingWhen(List<Offer> offers) {
            return new AskingWhen(reference, listed, offers);
        }
    }

    @Override
    public Next chosen(Turn turn, OutcomeState state, OutcomeChoice choice) {
        One one = One.in(state);
        return switch (choice) {
            case ListAll() -> Next.become(new Listing(null));
            case Look(var reference) -> Next.become(new Asking(reference, state instanceof Listing || one.listed()));
            case Say(var outcome) -> say(turn, one, OutcomeWish.of(outcome));
            case AskWhy() -> Next.become(new AskingWhy(one.reference(), one.listed()));
            case Cancel(var reason) -> say(turn, one, OutcomeWish.cancelled(reason, null));
            case AskWhen() -> askWhen(turn, one, view -> newTimes.soon(view.booking()));
            case MoveLater() -> say(turn, one, OutcomeWish.of(Outcome.MOVED));
            case MoveTo(var offer) -> moveTo(turn, one, offer, Set.of());
            case MoveAllTheSame() ->
                state instanceof Confirming confirming
                        ? moveTo(turn, one, confirming.offer(), confirming.warnings())
                        : Next.become(one.asking());
            case Correct() -> Next.become(new Correcting(one.reference(), one.listed()));
            case CorrectTo(var outcome) -> Next.become(new Explaining(one.reference(), one.listed(), outcome));
        };
    }

    private Next askWhen(Turn turn, One one, Function<BookingView, List<Offer>> offers) {
        return appointments
                .find(turn, one.reference())
                .map(view -> Next.become(one.askingWhen(offers.apply(view))))
                .orElseGet(() -> Next.become(new Listing(null)));
    }

    private Next say(Turn turn, One one, OutcomeWish wish) {
        return after(turn, one, recordOutcome.record(one.reference(), wish, turn.person(), turn.channel()));
    }

    private Next moveTo(Turn turn, One one, Offer offer, Set<Warning> confirmed) {
        var wish = new OutcomeWish(Outcome.MOVED, null, null, offer.startsAt(), offer.consultantId(), confirmed);
        Result result = recordOutcome.record(one.reference(), wish, turn.person(), turn.channel());
        return result instanceof Result.NeedsConfirmation(var warnings)
                ? Next.become(new Confirming(one.reference(), one.listed(), offer, warnings))
                : after(turn, one, result);
    }

    private Next after(Turn turn, One one, Result result) {
        return switch (result) {
            case Result.Done _ -> Next.become(one.asking());
            case Result.NewTimeWanted _ -> Next.become(one.asking(), turn.text("outcome-chat.new-time-wanted"));
            case Result.KnownBefore _ -> Next.become(one.asking(), turn.text("outcome-chat.known-before"));
            case Result.NotNow refused -> Next.become(one.asking(), turn.text("outcome.objection." + refused.why()));
            case Result.SlotTaken(var alternatives) ->
                Next.become(one.askingWhen(NewTimes.of(alternatives)), turn.text("outcome-chat.taken"));
            case Result.SlotRefused(var refusals) ->
                Next.become(
                        one.asking(), turn.text("refusal." + refusals.getFirst().rule()));
            case Result.NeedsConfirmation _ -> Next.become(one.asking());
            case Result.Unknown() -> Next.become(new Listing(null), turn.text("outcome-chat.unknown"));
        };
    }

    @Override
    public Next told(Turn turn, OutcomeState state, String text) {
        One one = One.in(state);
        return switch (state) {
            case AskingWhen _ -> askWhen(turn, one, view -> newTimes.asked(turn, view.booking(), text));
            case Explaining explaining -> after(turn, one, correct(turn, explaining, text));
            case Listing _, Asking _, AskingWhy _, Confirming _, Correcting _ -> new Next.Stay(null);
        };
    }

    private Result correct(Turn turn, Explaining state, String reason) {
        return correctOutcome.correct(state.reference(), state.outcome(), reason, turn.person(), turn.channel());
    }

    @Override
    public boolean listens(OutcomeState state) {
        return switch (state) {
            case AskingWhen _, Explaining _ -> true;
            case Listing _, Asking _, AskingWhy _, Confirming _, Correcting _ -> false;
        };
    }

    @Override
    public boolean lasts(OutcomeState state) {
        return true;
    }

    @Override
    public OutcomeState now(Turn turn, OutcomeState state) {
        return state instanceof Listing ? state : One.in(state).asking();
    }

    @Override
    public OutcomeState left(Turn turn, OutcomeState state) {
        return now(turn, state);
    }
}
