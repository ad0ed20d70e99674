package dev.slotquest.bot.waitlist;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.waitlist.WaitListChoice.Accept;
import dev.slotquest.bot.waitlist.WaitListChoice.AskToRemove;
import dev.slotquest.bot.waitlist.WaitListChoice.Begin;
import dev.slotquest.bot.waitlist.WaitListChoice.Change;
import dev.slotquest.bot.waitlist.WaitListChoice.Decline;
import dev.slotquest.bot.waitlist.WaitListChoice.Leave;
import dev.slotquest.bot.waitlist.WaitListChoice.Look;
import dev.slotquest.bot.waitlist.WaitListChoice.Mean;
import dev.slotquest.bot.waitlist.WaitListChoice.Pick;
import dev.slotquest.bot.waitlist.WaitListChoice.Remove;
import dev.slotquest.bot.waitlist.WaitListChoice.Save;
import dev.slotquest.bot.waitlist.WaitListChoice.Show;
import dev.slotquest.bot.waitlist.WaitListChoice.Take;
import dev.slotquest.bot.waitlist.WaitListChoice.TakeBack;
import dev.slotquest.bot.waitlist.WaitListState.Drafting;
import dev.slotquest.bot.waitlist.WaitListState.Left;
import dev.slotquest.bot.waitlist.WaitListState.Listing;
import dev.slotquest.bot.waitlist.WaitListState.Looking;
import dev.slotquest.bot.waitlist.WaitListState.Missed;
import dev.slotquest.bot.waitlist.WaitListState.Offered;
import dev.slotquest.bot.waitlist.WaitListState.Removing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The wait list in one message: who waits, a new entry, a seat that is kept. */
@Component
class WaitListDialogue implements Dialogue<WaitListState, WaitListChoice> {

    private final WaitListFlow flow;
    private final WaitListViews views;

    WaitListDialogue(WaitListFlow flow, WaitListViews views) {
        this.flow = flow;
        this.views = views;
    }

    @Override
    public String name() {
        return "waitlist";
    }

    @Override
    public Class<WaitListState> states() {
        return WaitListState.class;
    }

    @Override
    public Class<WaitListChoice> choices() {
        return WaitListChoice.class;
    }

    @Override
    public View view(Turn turn, WaitListState state) {
        return views.of(turn, state);
    }

    @Override
    public Next chosen(Turn turn, WaitListState state, WaitListChoice choice) {
        return switch (choice) {
            case Show(var page) -> Next.become(new Listing(page, null));
            case Look(var entry) -> Next.become(new Looking(entry, null));
            case Begin() -> Next.become(new Drafting(Draft.NEW, List.of(), null));
            case Change(var entry) -> Next.become(flow.change(turn, entry));
            case AskToRemove(var entry) -> Next.become(new Removing(entry));
            case Remove(var entry) -> Next.become(flow.remove(turn, entry));
            case Pick(var range) ->
                Next.become(
                        state instanceof Drafting drafting
                                ? new Drafting(drafting.draft().withRange(range), drafting.doubts(), null)
                                : state);
            case Mean(var number) ->
                Next.become(state instanceof Drafting drafting ? flow.mean(drafting, number) : state);
            case Save() -> Next.become(state instanceof Drafting drafting ? flow.save(turn, drafting) : state);
            case Leave() -> Next.become(new Left());
            case Accept(var entry, var offer) -> flow.accept(turn, state, entry, offer);
            case Decline(var entry, var offer) -> flow.decline(turn, entry, offer);
            case TakeBack(var reference) -> flow.takeBack(turn, state, reference);
            case Take(var offer) -> flow.take(turn, state, offer);
        };
    }

    @Override
    public Next told(Turn turn, WaitListState state, String text) {
        if (!(state instanceof Drafting drafting)) {
            return new Next.Stay(null);
        }
        if (isOneOf(turn, "book.words.no", text)) {
            return Next.become(new Left());
        }
        return Next.become(
                isOneOf(turn, "book.words.yes", text)
                        ? flow.save(turn, drafting)
                        : flow.read(turn, drafting.draft(), text));
    }

    private static boolean isOneOf(Turn turn, String key, String text) {
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        return Arrays.asList(turn.text(key).split(",", -1)).contains(said);
    }

    @Override
    public boolean listens(WaitListState state) {
        return state instanceof Drafting;
    }

    @Override
    public boolean lasts(WaitListState state) {
        return switch (state) {
            case Offered _, Listing _, Looking _, Removing _ -> true;
            case Drafting _, Missed _, Left _ -> false;
        };
    }

    @Override
    public WaitListState now(Turn turn, WaitListState state) {
        return switch (state) {
            case Listing listing -> new Listing(listing.page(), null);
            case Looking looking -> new Looking(looking.entry(), null);
            case Removing removing -> new Looking(removing.entry(), null);
            case Missed missed -> new Looking(missed.entry(), null);
            case Offered offered -> new Offered(offered.offer(), Set.of(), null);
            case Drafting _, Left _ -> state;
        };
    }

    @Override
    public WaitListState left(Turn turn, WaitListState state) {
        return state instanceof Drafting ? new Left() : state;
    }
}
