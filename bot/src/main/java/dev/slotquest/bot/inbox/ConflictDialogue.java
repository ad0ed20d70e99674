package dev.slotquest.bot.inbox;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.ResolveConflict;
import dev.slotquest.booking.ResolveConflict.Result;
import dev.slotquest.bot.booking.BookingFlow;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.inbox.ConflictChoice.AskToCancel;
import dev.slotquest.bot.inbox.ConflictChoice.Back;
import dev.slotquest.bot.inbox.ConflictChoice.Cancel;
import dev.slotquest.bot.inbox.ConflictChoice.Keep;
import dev.slotquest.bot.inbox.ConflictChoice.Move;
import dev.slotquest.bot.inbox.ConflictState.AskingWhy;
import dev.slotquest.bot.inbox.ConflictState.Telling;
import dev.slotquest.bot.schedule.ObstacleWording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A booking that no longer fits, in one message for each who has a say: move it, keep it, or call it off. */
@Component
class ConflictDialogue implements Dialogue<ConflictState, ConflictChoice> {

    private static final List<CancelReason> REASONS = List.of(
            CancelReason.CONSULTANT,
            CancelReason.CUSTOMER,
            CancelReason.OVERHANG,
            CancelReason.EXIT,
            CancelReason.OTHER);

    private final ConflictInbox conflicts;
    private final ResolveConflict resolveConflict;
    private final BookingSearch search;
    private final BookingFlow flow;
    private final SlotWording wording;
    private final ObstacleWording obstacles;

    ConflictDialogue(
            ConflictInbox conflicts,
            ResolveConflict resolveConflict,
            BookingSearch search,
            BookingFlow flow,
            SlotWording wording,
            ObstacleWording obstacles) {
        this.conflicts = conflicts;
        this.resolveConflict = resolveConflict;
        this.search = search;
        this.flow = flow;
        this.wording = wording;
        this.obstacles = obstacles;
    }

    @Override
    public String name() {
        return "conflict";
    }

    @Override
    public Class<ConflictState> states() {
        return ConflictState.class;
    }

    @Override
    public Class<ConflictChoice> choices() {
        return ConflictChoice.class;
    }

    /** A conflict, and its booking with the names that people know. */
    private record Case(Conflict conflict, BookingView view) {

        Booking booking() {
            return view.booking();
        }
    }

    private Optional<Case> find(Turn turn, ConflictState state) {
        return conflicts
                .byId(idOf(state), turn.person())
                .flatMap(conflict -> search.byReference(conflict.booking().reference(), turn.person())
                        .map(view -> new Case(conflict, view)));
    }

    private static long idOf(ConflictState state) {
        return switch (state) {
            case Telling(long conflict) -> conflict;
            case AskingWhy(long conflict) -> conflict;
        };
    }

    @Override
    public View view(Turn turn, ConflictState state) {
        Optional<Case> found = find(turn, state);
        if (found.isEmpty()) {
            return turn.view().line("conflict-chat.gone");
        }
        if (!found.get().conflict().open()) {
            return settled(turn, found.get());
        }
        return switch (state) {
            case Telling _ -> open(turn, found.get());
            case AskingWhy _ -> askingWhy(turn, found.get());
        };
    }

    private View open(Turn turn, Case found) {
        List<Option> first = new ArrayList<>();
        if (found.booking().comingAt(turn.now()) && conflicts.mayMove(found.conflict(), turn.person())) {
            first.add(Option.primary(turn.text("conflict-chat.option.move"), new Move()));
        }
        first.add(Option.of(turn.text("conflict-chat.option.keep"), new Keep()));
        return happened(turn, found)
                .row(first)
                .row(Option.danger(turn.text("conflict-chat.option.cancel"), new AskToCancel()));
    }

    private View askingWhy(Turn turn, Case found) {
        View view = happened(turn, found).line("conflict-chat.cancel-why");
        REASONS.forEach(reason -> view.row(Option.danger(turn.text("cancel-reason." + reason), new Cancel(reason))));
        return view.row(Option.of(turn.text("conflict-chat.option.back"), new Back()));
    }

    private View happened(Turn turn, Case found) {
        Conflict conflict = found.conflict();
        Booking booking = found.booking();
        return turn.view()
                .heading("conflict-chat.heading")
                .line(
                        "conflict." + conflict.kind(),
                        booking.reference(),
                        wording.moment(booking.startsAt(), turn.locale()),
                        found.view().consultantName(),
                        booking.customer().name(),
                        closer(turn, conflict));
    }

    private String closer(Turn turn, Conflict conflict) {
        return switch (conflict.kind()) {
            case WITHDRAWN ->
                conflict.obstacle()
                        .map(obstacle ->
                                obstacles.of(obstacle, conflict.booking().consultantId(), turn))
                        .orElse("");
            case EVENT_MOVED -> {
                Instant proposed = conflict.proposedStart();
                yield proposed == null ? turn.text("conflict.another-time") : wording.moment(proposed, turn.locale());
            }
            case UNKNOWN_MARK -> {
                String mark = conflict.detail();
                yield mark == null ? turn.text("conflict.unknown-mark") : mark;
            }
            case EVENT_DELETED, MOVE_WANTED -> "";
        };
    }

    private View settled(Turn turn, Case found) {
        Conflict conflict = found.conflict();
        Booking booking = found.booking();
        String who = conflict.resolvedBy();
        String what = who == null
                ? turn.text("conflict.settled." + conflict.resolution())
                : turn.text("conflict.decided." + conflict.resolution(), who);
        return turn.view()
                .line("conflict-chat.sign." + conflict.resolution(), what)
                .line(
                        "conflict-chat.booking",
                        booking.reference(),
                        wording.moment(booking.startsAt(), turn.locale()),
                        found.view().consultantName(),
                        booking.customer().name());
    }

    @Override
    public Next chosen(Turn turn, ConflictState state, ConflictChoice choice) {
        long id = idOf(state);
        return switch (choice) {
            case Keep() -> decided(turn, id, resolveConflict.keep(id, turn.person(), turn.channel()));
            case Cancel(var reason) ->
                decided(turn, id, resolveConflict.cancel(id, reason, turn.person(), turn.channel()));
            case AskToCancel() -> Next.become(new AskingWhy(id));
            case Back() -> Next.become(new Telling(id));
            case Move() -> move(turn, state);
        };
    }

    private static Next decided(Turn turn, long id, Result result) {
        return switch (result) {
            case Result.Done _ -> Next.become(new Telling(id));
            case Result.DecidedBefore _ -> Next.become(new Telling(id), turn.text("conflict-chat.decided-before"));
            case Result.Unknown _ -> Next.become(new Telling(id), turn.text("conflict-chat.gone"));
        };
    }

    /** In a message of its own, so that this one can still show what others decide meanwhile. */
    private Next move(Turn turn, ConflictState state) {
        return find(turn, state)
                .filter(found -> found.conflict().open())
                .map(found -> flow.beginMoving(found.view()))
                .orElseGet(() -> Next.become(new Telling(idOf(state)), turn.text("conflict-chat.decided-before")));
    }

    @Override
    public Next told(Turn turn, ConflictState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(ConflictState state) {
        return false;
    }

    @Override
    public boolean lasts(ConflictState state) {
        return true;
    }

    @Override
    public ConflictState now(Turn turn, ConflictState state) {
        return new Telling(idOf(state));
    }

    @Override
    public ConflictState left(Turn turn, ConflictState state) {
        return state;
    }
}
