package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.booking.BookingFlow;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.customers.Reliability;
import dev.slotquest.customers.ReliabilityReading;
import dev.slotquest.outcomes.CountOutcomes;
import dev.slotquest.outcomes.CountOutcomes.Which;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.outcomes.ResolveNoShow.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A customer who did not come, in one message for each who leads the team. The first to act resolves it for all; the
 * others see who did what.
 */
@Component
class NoShowDialogue implements Dialogue<NoShowDialogue.Telling, NoShowDialogue.Act> {

    record Telling(long alert) {}

    /** What can be done; the name stands below the message. */
    enum Deed {
        CALL_BACK,
        CALL_MYSELF,
        NEW_TIME,
        GHOST,
        DISMISS
    }

    record Act(Deed deed) {}

    private final NoShowAlerts alerts;
    private final ResolveNoShow resolveNoShow;
    private final CountOutcomes count;
    private final Reliability reliability;
    private final AppointmentWording appointments;
    private final BookingFlow flow;

    NoShowDialogue(
            NoShowAlerts alerts,
            ResolveNoShow resolveNoShow,
            CountOutcomes count,
            Reliability reliability,
            AppointmentWording appointments,
            BookingFlow flow) {
        this.alerts = alerts;
        this.resolveNoShow = resolveNoShow;
        this.count = count;
        this.reliability = reliability;
        this.appointments = appointments;
        this.flow = flow;
    }

    @Override
    public String name() {
        return "no-show";
    }

    @Override
    public Class<Telling> states() {
        return Telling.class;
    }

    @Override
    public Class<Act> choices() {
        return Act.class;
    }

    /** An alert, and its booking with the names that people know. */
    private record Case(NoShowAlert alert, BookingView view) {}

    private Optional<Case> find(Turn turn, long id) {
        return alerts.byId(id, turn.person())
                .flatMap(alert ->
                        appointments.find(turn, alert.booking().reference()).map(view -> new Case(alert, view)));
    }

    @Override
    public View view(Turn turn, Telling state) {
        return find(turn, state.alert())
                .map(found -> found.alert().open() ? open(turn, found) : resolved(turn, found))
                .orElseGet(() -> turn.view().line("no-show-chat.gone"));
    }

    private View open(Turn turn, Case found) {
        Booking booking = found.alert().booking();
        List<List<Span>> facts = new ArrayList<>(appointments.facts(turn, found.view()));
        facts.add(history(turn, booking));
        facts.add(band(turn, booking));
        return turn.view()
                .heading(
                        "no-show-chat.heading." + booking.outcome(),
                        booking.customer().name())
                .line("outcome-chat.appointment", appointments.slot(turn, found.view()))
                .items(facts)
                .row(
                        Option.primary(
                                turn.text(
                                        "no-show-chat.option.call-back",
                                        found.view().bookedByName()),
                                new Act(Deed.CALL_BACK)),
                        Option.of(turn.text("no-show-chat.option.call-myself"), new Act(Deed.CALL_MYSELF)))
                .row(
                        Option.of(turn.text("no-show-chat.option.new-time"), new Act(Deed.NEW_TIME)),
                        Option.of(turn.text("no-show-chat.option.ghost"), new Act(Deed.GHOST)),
                        Option.of(turn.text("no-show-chat.option.dismiss"), new Act(Deed.DISMISS)));
    }

    private List<Span> history(Turn turn, Booking booking) {
        OutcomeCounts earlier = count.of(Which.ofCustomer(booking.customer().id(), booking.startsAt()));
        return earlier.all() == 0
                ? turn.rich("no-show-chat.first-appointment")
                : turn.rich("no-show-chat.history", earlier.came(), earlier.missed(), earlier.cancelled());
    }

    private List<Span> band(Turn turn, Booking booking) {
        ReliabilityReading reading = reliability.of(booking.customer().id());
        return turn.rich(
                "no-show-chat.band",
                turn.text("risk-band." + reading.band()),
                turn.text("reliability.sample", reading.sample()));
    }

    private View resolved(Turn turn, Case found) {
        NoShowAlert alert = found.alert();
        String who = alert.resolvedBy();
        String key = "no-show.resolution." + alert.resolution();
        String what = who == null ? turn.text(key) : turn.text(key + ".by", who);
        return turn.view().line("no-show-chat.resolved", what).spans(appointments.line(turn, found.view()));
    }

    @Override
    public Next chosen(Turn turn, Telling state, Act choice) {
        Result result = act(turn, state.alert(), choice.deed());
        return switch (result) {
            case Result.Done(var alert)
            when choice.deed() == Deed.NEW_TIME -> flow.beginAfter(alert.booking(), Potential.WIN_BACK);
            case Result.Done _ -> Next.become(state);
            case Result.DecidedBefore _ -> Next.become(state, turn.text("no-show-chat.decided-before"));
            case Result.Unknown() -> Next.become(state, turn.text("no-show-chat.gone"));
        };
    }

    private Result act(Turn turn, long id, Deed deed) {
        return switch (deed) {
            case CALL_BACK -> resolveNoShow.callBack(id, turn.person(), turn.channel());
            case CALL_MYSELF -> resolveNoShow.callBackMyself(id, turn.person(), turn.channel());
            case NEW_TIME -> resolveNoShow.offerNewTime(id, turn.person(), turn.channel());
            case GHOST -> resolveNoShow.markGhost(id, turn.person(), turn.channel());
            case DISMISS -> resolveNoShow.dismiss(id, turn.person(), turn.channel());
        };
    }

    @Override
    public Next told(Turn turn, Telling state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(Telling state) {
        return false;
    }

    @Override
    public boolean lasts(Telling state) {
        return true;
    }

    @Override
    public Telling now(Turn turn, Telling state) {
        return state;
    }

    @Override
    public Telling left(Turn turn, Telling state) {
        return state;
    }
}
