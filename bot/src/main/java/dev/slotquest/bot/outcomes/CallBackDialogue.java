package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.booking.BookingFlow;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.outcomes.CallBack;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.CallBacks.Result;
import dev.slotquest.outcomes.Successors;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer to be called, whose appointment did not take place: reached or not, or booked anew. */
@Component
class CallBackDialogue implements Dialogue<CallBackDialogue.Telling, CallBackDialogue.Act> {

    record Telling(long callBack) {}

    /** What came of calling. */
    enum Deed {
        REACHED,
        NOT_REACHED,
        BOOK
    }

    record Act(Deed deed) {}

    private final CallBacks callBacks;
    private final Successors successors;
    private final BookingSearch search;
    private final AppointmentWording appointments;
    private final BookingFlow flow;

    CallBackDialogue(
            CallBacks callBacks,
            Successors successors,
            BookingSearch search,
            AppointmentWording appointments,
            BookingFlow flow) {
        this.callBacks = callBacks;
        this.successors = successors;
        this.search = search;
        this.appointments = appointments;
        this.flow = flow;
    }

    @Override
    public String name() {
        return "call-back";
    }

    @Override
    public Class<Telling> states() {
        return Telling.class;
    }

    @Override
    public Class<Act> choices() {
        return Act.class;
    }

    @Override
    public View view(Turn turn, Telling state) {
        Optional<CallBack> found = callBacks.byId(state.callBack(), turn.person());
        return found.map(callBack -> search.named(List.of(callBack.booking().id())).stream()
                        .findFirst()
                        .map(view -> callBack.open() ? open(turn, callBack, view) : closed(turn, callBack, view))
                        .orElseThrow())
                .orElseGet(() -> turn.view().line("call-back-chat.gone"));
    }

    private View open(Turn turn, CallBack callBack, BookingView found) {
        Booking booking = callBack.booking();
        View view = turn.view()
                .heading("call-back-chat.heading", booking.customer().name())
                .line("call-back-chat.why." + booking.outcome(), appointments.slot(turn, found))
                .items(appointments.facts(turn, found));
        if (callBack.attempts() > 0) {
            view.line("call-back-chat.attempts", callBack.attempts());
        }
        return view.row(
                        Option.success(turn.text("call-back-chat.option.reached"), new Act(Deed.REACHED)),
                        Option.of(turn.text("call-back-chat.option.not-reached"), new Act(Deed.NOT_REACHED)))
                .row(Option.primary(turn.text("call-back-chat.option.book"), new Act(Deed.BOOK)));
    }

    private View closed(Turn turn, CallBack callBack, BookingView found) {
        View view = turn.view()
                .line("call-back-chat.closed", turn.text("call-back.state." + callBack.state()))
                .spans(appointments.line(turn, found));
        List<Long> next = successors.of(found.booking().id()).stream()
                .map(link -> link.successorId())
                .toList();
        search.named(next).forEach(each -> view.spans(appointments.line(turn, each)));
        return view;
    }

    @Override
    public Next chosen(Turn turn, Telling state, Act choice) {
        return switch (choice.deed()) {
            case REACHED -> noted(turn, state, callBacks.reached(state.callBack(), turn.person(), turn.channel()));
            case NOT_REACHED ->
                noted(turn, state, callBacks.notReached(state.callBack(), turn.person(), turn.channel()));
            case BOOK -> book(turn, state);
        };
    }

    private static Next noted(Turn turn, Telling state, Result result) {
        return switch (result) {
            case Result.Done _ -> Next.become(state);
            case Result.ClosedBefore _ -> Next.become(state, turn.text("call-back-chat.closed-before"));
            case Result.Unknown() -> Next.become(state, turn.text("call-back-chat.gone"));
        };
    }

    /** In a message of its own; this one ends when the new appointment stands. */
    private Next book(Turn turn, Telling state) {
        return callBacks
                .byId(state.callBack(), turn.person())
                .filter(CallBack::open)
                .map(callBack -> flow.beginAfter(callBack.booking(), potential(callBack.booking())))
                .orElseGet(() -> Next.become(state, turn.text("call-back-chat.closed-before")));
    }

    private static Potential potential(Booking missed) {
        return missed.outcome() == Outcome.MOVED ? missed.potential() : Potential.WIN_BACK;
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
