package dev.slotquest.bot.booking;

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
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A booking in one message: choose a slot, say for whom, read it aloud, confirm. Also gives a booking another slot. */
@Component
class BookingDialogue implements Dialogue<BookingState, BookingChoice> {

    static final String NAME = "booking";

    private final BookingFlow flow;
    private final BookingViews views;
    private final BookingNews news;
    private final EditDialogue editing;
    private final CalendarFile file;
    private final InsteadOfBooking instead;

    BookingDialogue(
            BookingFlow flow,
            BookingViews views,
            BookingNews news,
            EditDialogue editing,
            CalendarFile file,
            InsteadOfBooking instead) {
        this.flow = flow;
        this.views = views;
        this.news = news;
        this.editing = editing;
        this.file = file;
        this.instead = instead;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<BookingState> states() {
        return BookingState.class;
    }

    @Override
    public Class<BookingChoice> choices() {
        return BookingChoice.class;
    }

    @Override
    public View view(Turn turn, BookingState state) {
        return views.of(turn, state);
    }

    @Override
    public Next chosen(Turn turn, BookingState state, BookingChoice choice) {
        if (choice instanceof WaitForSeat && state instanceof Choosing choosing) {
            return Next.become(instead.waiting(WishSoFar.of(choosing.plan(), choosing.wanted())));
        }
        return state instanceof Booked booked
                ? afterBooking(turn, booked, choice)
                : Next.become(after(turn, state, choice));
    }

    private Next afterBooking(Turn turn, Booked booked, BookingChoice choice) {
        return switch (choice) {
            case TakeBack() -> flow.takeBack(turn, booked);
            case Edit() -> Next.become(editing.begin(turn, booked));
            case GetFile() -> file.of(turn, booked.reference());
            case Take _, TakeBest _, ShowDays _, ShowDay _, Mean _, Confirm _, Leave _, WaitForSeat _ ->
                Next.become(after(turn, booked, choice));
        };
    }

    private BookingState after(Turn turn, BookingState state, BookingChoice choice) {
        return switch (choice) {
            case Take(var offer) -> flow.take(turn, planOf(state), offer, heldIn(state));
            case TakeBest() -> takeBest(turn, state);
            case ShowDays(var from) -> flow.showDays(turn, planOf(state), heldIn(state), from);
            case ShowDay(var day) -> flow.showDay(planOf(state), day);
            case Mean(var number) ->
                state instanceof Clarifying clarifying
                        ? flow.mean(
                                turn,
                                clarifying,
                                clarifying.doubts().getFirst().meanings().get(number))
                        : state;
            case Confirm() -> state instanceof Confirming confirming ? flow.confirm(turn, confirming) : state;
            case Leave() -> flow.leave(turn, state);
            case TakeBack(), Edit(), GetFile(), WaitForSeat() -> state;
        };
    }

    /** The best now, not the best when the message was shown. */
    private BookingState takeBest(Turn turn, BookingState state) {
        Plan plan = planOf(state);
        BookingState fresh = state instanceof Choosing choosing ? flow.choose(plan, choosing.wanted(), null) : state;
        return fresh instanceof Choosing choosing && !choosing.offers().isEmpty()
                ? flow.take(turn, plan, choosing.offers().getFirst(), null)
                : fresh;
    }

    @Override
    public Next told(Turn turn, BookingState state, String text) {
        if (isOneOf(turn, "book.words.no", text)) {
            return Next.become(flow.leave(turn, state));
        }
        return Next.become(
                switch (state) {
                    case Confirming confirming
                    when isOneOf(turn, "book.words.yes", text) -> flow.confirm(turn, confirming);
                    case Confirming confirming -> flow.read(turn, Topic.of(confirming.plan(), confirming.slot()), text);
                    case Naming naming -> flow.readCustomer(turn, naming.plan(), naming.slot(), text);
                    case Choosing choosing -> flow.read(turn, Topic.of(choosing), text);
                    case Clarifying clarifying -> flow.read(turn, Topic.of(clarifying), text);
                    case ChoosingDay days -> flow.read(turn, Topic.of(days.plan()), text);
                    case Booked _, Moved _, Gone _, Left _ -> state;
                });
    }

    private static boolean isOneOf(Turn turn, String key, String text) {
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        return Arrays.asList(turn.text(key).split(",", -1)).contains(said);
    }

    @Override
    public boolean listens(BookingState state) {
        return switch (state) {
            case Choosing _, ChoosingDay _, Clarifying _, Naming _, Confirming _ -> true;
            case Booked _, Moved _, Gone _, Left _ -> false;
        };
    }

    @Override
    public BookingState now(Turn turn, BookingState state) {
        return switch (state) {
            case Choosing choosing -> flow.choose(choosing.plan(), choosing.wanted(), null);
            case ChoosingDay days -> flow.showDays(turn, days.plan(), null, days.from());
            case Booked booked -> news.of(turn, booked);
            case Clarifying _, Naming _, Confirming _, Moved _, Gone _, Left _ -> state;
        };
    }

    @Override
    public BookingState left(Turn turn, BookingState state) {
        return flow.leave(turn, state);
    }

    private static Plan planOf(BookingState state) {
        return switch (state) {
            case Choosing choosing -> choosing.plan();
            case ChoosingDay days -> days.plan();
            case Clarifying clarifying -> clarifying.plan();
            case Naming naming -> naming.plan();
            case Confirming confirming -> confirming.plan();
            case Booked _, Moved _, Gone _, Left _ -> Plan.NEW;
        };
    }

    /** The seat that is held in a state of this dialogue, if one is. */
    static @Nullable Held heldIn(Object state) {
        return state instanceof BookingState ours ? heldIn(ours) : null;
    }

    private static @Nullable Held heldIn(BookingState state) {
        return switch (state) {
            case Naming naming -> naming.slot();
            case Confirming confirming -> confirming.slot();
            case Choosing _, ChoosingDay _, Clarifying _, Booked _, Moved _, Gone _, Left _ -> null;
        };
    }
}
