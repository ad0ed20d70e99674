package dev.slotquest.bot.inbox;

import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.inbox.ConflictState.Telling;
import java.util.List;
import org.springframework.stereotype.Component;

/** So many conflicts at once that one message names them all, and shows them one by one on demand. */
@Component
class WaitingDialogue implements Dialogue<WaitingState, WaitingDialogue.ShowNext> {

    private static final int MOST_NAMED = 10;

    private final ConflictInbox conflicts;
    private final SlotWording wording;

    WaitingDialogue(ConflictInbox conflicts, SlotWording wording) {
        this.conflicts = conflicts;
        this.wording = wording;
    }

    record ShowNext() {}

    @Override
    public String name() {
        return "conflicts-waiting";
    }

    @Override
    public Class<WaitingState> states() {
        return WaitingState.class;
    }

    @Override
    public Class<ShowNext> choices() {
        return ShowNext.class;
    }

    @Override
    public View view(Turn turn, WaitingState state) {
        List<Conflict> open = conflicts.open(turn.person());
        if (open.isEmpty()) {
            return turn.view().line("conflict-chat.none-waiting");
        }
        View view = turn.view()
                .heading("conflict-chat.waiting", open.size())
                .items(open.stream()
                        .limit(MOST_NAMED)
                        .map(conflict -> line(turn, conflict))
                        .toList());
        if (open.size() > MOST_NAMED) {
            view.line("conflict-chat.more-waiting", open.size() - MOST_NAMED);
        }
        return view.row(Option.primary(turn.text("conflict-chat.option.next"), new ShowNext()));
    }

    private List<Span> line(Turn turn, Conflict conflict) {
        return turn.rich(
                "conflict-chat.waiting-line",
                wording.moment(conflict.booking().startsAt(), turn.locale()),
                conflict.booking().customer().name(),
                conflict.booking().reference());
    }

    @Override
    public Next chosen(Turn turn, WaitingState state, ShowNext choice) {
        return conflicts.open(turn.person()).stream()
                .findFirst()
                .map(next -> Next.begin(new Telling(next.id())))
                .orElseGet(() -> Next.become(state));
    }

    @Override
    public Next told(Turn turn, WaitingState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(WaitingState state) {
        return false;
    }

    @Override
    public boolean lasts(WaitingState state) {
        return true;
    }

    @Override
    public WaitingState now(Turn turn, WaitingState state) {
        return state;
    }

    @Override
    public WaitingState left(Turn turn, WaitingState state) {
        return state;
    }
}
