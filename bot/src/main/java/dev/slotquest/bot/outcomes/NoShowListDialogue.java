package dev.slotquest.bot.outcomes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.Booking;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.outcomes.NoShowListDialogue.Open.Alert;
import dev.slotquest.bot.outcomes.NoShowListDialogue.Open.Call;
import dev.slotquest.identity.Permission;
import dev.slotquest.outcomes.CallBack;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who did not come and who is to be called: shown one by one, each in a message of its own. */
@Component
class NoShowListDialogue implements Dialogue<NoShowListDialogue.Listing, NoShowListDialogue.Open> {

    private static final int MOST = 8;

    /** @param mine only what this person has to call about */
    record Listing(boolean mine) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Open {

        record Alert(long id) implements Open {}

        record Call(long id) implements Open {}
    }

    private final NoShowAlerts alerts;
    private final CallBacks callBacks;
    private final AppointmentWording appointments;

    NoShowListDialogue(NoShowAlerts alerts, CallBacks callBacks, AppointmentWording appointments) {
        this.alerts = alerts;
        this.callBacks = callBacks;
        this.appointments = appointments;
    }

    @Override
    public String name() {
        return "no-shows";
    }

    @Override
    public Class<Listing> states() {
        return Listing.class;
    }

    @Override
    public Class<Open> choices() {
        return Open.class;
    }

    @Override
    public View view(Turn turn, Listing state) {
        List<NoShowAlert> missing = state.mine() ? List.of() : alerts.open(turn.person());
        List<CallBack> calls = state.mine() ? callBacks.openOf(turn.person()) : callBacks.open(turn.person());
        View view = turn.view();
        if (missing.isEmpty() && calls.isEmpty()) {
            return view.line(state.mine() ? "call-back-chat.none" : "no-show-chat.none");
        }
        missing(turn, view, missing);
        calls(turn, view, calls);
        return view;
    }

    private void missing(Turn turn, View view, List<NoShowAlert> missing) {
        if (missing.isEmpty()) {
            return;
        }
        view.heading("no-show-chat.waiting", missing.size());
        missing.stream()
                .limit(MOST)
                .forEach(alert -> view.row(Option.primary(
                        label(turn, "no-show-chat.option.show", alert.booking()), new Alert(alert.id()))));
    }

    private void calls(Turn turn, View view, List<CallBack> calls) {
        if (calls.isEmpty()) {
            return;
        }
        boolean everybodys = turn.person().may(Permission.LEAD_TEAM);
        view.line("call-back-chat.waiting", calls.size())
                .items(calls.stream()
                        .limit(MOST)
                        .map(call -> line(turn, call, everybodys))
                        .toList());
        calls.stream()
                .limit(MOST)
                .forEach(call -> view.row(
                        Option.of(label(turn, "call-back-chat.option.show", call.booking()), new Call(call.id()))));
    }

    private List<Span> line(Turn turn, CallBack call, boolean everybodys) {
        String assignee = call.assignee();
        String who = assignee == null ? turn.text("call-back-chat.anybody") : assignee;
        String customer = call.booking().customer().name();
        return everybodys
                ? turn.rich("call-back-chat.line-of", customer, who, call.attempts())
                : turn.rich("call-back-chat.line", customer, call.attempts());
    }

    private String label(Turn turn, String key, Booking booking) {
        return turn.text(
                key, appointments.moment(turn, booking), booking.customer().name());
    }

    @Override
    public Next chosen(Turn turn, Listing state, Open choice) {
        return switch (choice) {
            case Alert(long id) -> Next.begin(new NoShowDialogue.Telling(id));
            case Call(long id) -> Next.begin(new CallBackDialogue.Telling(id));
        };
    }

    @Override
    public Next told(Turn turn, Listing state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(Listing state) {
        return false;
    }

    @Override
    public boolean lasts(Listing state) {
        return true;
    }

    @Override
    public Listing now(Turn turn, Listing state) {
        return state;
    }

    @Override
    public Listing left(Turn turn, Listing state) {
        return state;
    }
}
