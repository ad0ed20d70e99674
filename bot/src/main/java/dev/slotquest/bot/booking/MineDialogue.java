package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.bot.booking.BookingState.Gone;
import dev.slotquest.bot.booking.MineChoice.AskToCancel;
import dev.slotquest.bot.booking.MineChoice.Cancel;
import dev.slotquest.bot.booking.MineChoice.Edit;
import dev.slotquest.bot.booking.MineChoice.GetFile;
import dev.slotquest.bot.booking.MineChoice.ListAll;
import dev.slotquest.bot.booking.MineChoice.Look;
import dev.slotquest.bot.booking.MineChoice.Move;
import dev.slotquest.bot.booking.MineState.Cancelling;
import dev.slotquest.bot.booking.MineState.Listing;
import dev.slotquest.bot.booking.MineState.Looking;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.calendar.MirrorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The own coming bookings in one message: look at one, move it, cancel it. */
@Component
class MineDialogue implements Dialogue<MineState, MineChoice> {

    private static final int MOST = 10;
    private static final List<CancelReason> REASONS = List.of(
            CancelReason.CUSTOMER,
            CancelReason.CONSULTANT,
            CancelReason.OVERHANG,
            CancelReason.EXIT,
            CancelReason.OTHER);

    private final BookingSearch search;
    private final ChangeBooking changeBooking;
    private final BookingFlow flow;
    private final CalendarMirror calendar;
    private final Refusals refusals;
    private final BookingFacts bookingFacts;
    private final CalendarFile file;
    private final SlotWording wording;

    MineDialogue(
            BookingSearch search,
            ChangeBooking changeBooking,
            BookingFlow flow,
            CalendarMirror calendar,
            Refusals refusals,
            BookingFacts bookingFacts,
            CalendarFile file,
            SlotWording wording) {
        this.search = search;
        this.changeBooking = changeBooking;
        this.flow = flow;
        this.calendar = calendar;
        this.refusals = refusals;
        this.bookingFacts = bookingFacts;
        this.file = file;
        this.wording = wording;
    }

    /** The list, or the one booking there is. */
    MineState begin(Turn turn) {
        List<BookingView> coming = coming(turn);
        return coming.size() == 1 ? new Looking(coming.getFirst().booking().reference(), null) : new Listing(null);
    }

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public Class<MineState> states() {
        return MineState.class;
    }

    @Override
    public Class<MineChoice> choices() {
        return MineChoice.class;
    }

    @Override
    public View view(Turn turn, MineState state) {
        return switch (state) {
            case Listing(var notice) -> listing(turn, notice);
            case Looking(var reference, var notice) ->
                find(turn, reference)
                        .map(view -> looking(turn, view, notice))
                        .orElseGet(() -> listing(turn, Notice.of("mine.unknown", reference)));
            case Cancelling cancelling ->
                find(turn, cancelling.reference())
                        .map(view -> cancelling(turn, view, cancelling.version()))
                        .orElseGet(() -> listing(turn, Notice.of("mine.unknown", cancelling.reference())));
        };
    }

    @Override
    public Next chosen(Turn turn, MineState state, MineChoice choice) {
        return switch (choice) {
            case ListAll() -> Next.become(new Listing(null));
            case Look(var reference) -> Next.become(new Looking(reference, null));
            case Move(var reference) -> on(turn, reference, view -> flow.move(BookingFlow.moving(view)));
            case Edit(var reference) -> on(turn, reference, EditDialogue::begin);
            case GetFile(var reference) -> file.of(turn, reference);
            case AskToCancel(var reference) ->
                on(
                        turn,
                        reference,
                        view -> new Cancelling(reference, view.booking().version()));
            case Cancel cancel -> on(turn, cancel.reference(), view -> cancel(turn, view, cancel));
        };
    }

    private Next on(Turn turn, String reference, Function<BookingView, Object> state) {
        return Next.become(
                find(turn, reference).map(state).orElseGet(() -> new Listing(Notice.of("mine.unknown", reference))));
    }

    private Object cancel(Turn turn, BookingView view, Cancel cancel) {
        String reference = cancel.reference();
        Change change =
                changeBooking.cancel(reference, cancel.reason(), null, cancel.version(), turn.person(), turn.channel());
        return switch (change) {
            case Change.Done(var booking) ->
                new Gone(reference, BookingNews.offer(view), booking.customer().name(), false);
            case Change.Refused(var refused) -> new Looking(reference, refusals.notice(refused.getFirst()));
            case Change.ChangedMeanwhile _ -> new Looking(reference, Notice.of("mine.changed"));
            case Change.Taken _, Change.Unknown _ -> new Listing(Notice.of("mine.unknown", reference));
        };
    }

    @Override
    public Next told(Turn turn, MineState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(MineState state) {
        return false;
    }

    @Override
    public MineState now(Turn turn, MineState state) {
        return switch (state) {
            case Listing _ -> new Listing(null);
            case Looking looking -> new Looking(looking.reference(), null);
            case Cancelling cancelling -> new Looking(cancelling.reference(), null);
        };
    }

    @Override
    public MineState left(Turn turn, MineState state) {
        return state;
    }

    private View listing(Turn turn, @Nullable Notice notice) {
        List<BookingView> coming = coming(turn);
        View view = turn.view();
        notice(view, notice);
        if (coming.isEmpty()) {
            return view.line("mine.none").row(Option.primary(turn.text("mine.option.book"), GiveCommand.of("book")));
        }
        view.heading("mine.heading")
                .items(coming.stream().map(booking -> line(turn, booking)).toList());
        coming.forEach(booking -> view.row(Option.of(
                wording.slot(BookingNews.offer(booking), turn.locale()),
                new Look(booking.booking().reference()))));
        return view;
    }

    private List<Span> line(Turn turn, BookingView view) {
        return turn.rich(
                "mine.line",
                wording.slot(BookingNews.offer(view), turn.locale()),
                view.booking().customer().name(),
                view.booking().reference());
    }

    private View looking(Turn turn, BookingView found, @Nullable Notice notice) {
        Booking booking = found.booking();
        View view = turn.view();
        notice(view, notice);
        view.line("book.strong", wording.spoken(BookingNews.offer(found), turn.locale()))
                .items(facts(turn, booking));
        if (booking.comingAt(turn.now())) {
            view.row(
                    Option.of(turn.text("mine.option.move"), new Move(booking.reference())),
                    Option.danger(turn.text("mine.option.cancel"), new AskToCancel(booking.reference())));
        }
        if (booking.stands()) {
            view.row(
                    Option.of(turn.text("book.option.edit"), new Edit(booking.reference())),
                    Option.of(turn.text("book.option.file"), new GetFile(booking.reference())));
        }
        return view.row(Option.of(turn.text("mine.option.all"), new ListAll()));
    }

    private List<List<Span>> facts(Turn turn, Booking booking) {
        List<List<Span>> facts = new ArrayList<>(bookingFacts.of(turn, booking));
        facts.add(turn.rich("mine.fact.reference", booking.reference()));
        if (booking.stands()) {
            MirrorState mirror = calendar.statesOf(List.of(booking.id())).get(booking.id());
            if (mirror != null) {
                facts.add(turn.rich("book.fact.calendar", turn.text("calendar-status." + mirror.status())));
            }
        } else {
            facts.add(turn.rich("mine.fact.cancelled"));
        }
        return facts;
    }

    private View cancelling(Turn turn, BookingView found, int version) {
        String reference = found.booking().reference();
        View view = turn.view()
                .line("mine.cancel-why", found.booking().customer().name())
                .line("book.strong", wording.spoken(BookingNews.offer(found), turn.locale()));
        REASONS.forEach(reason ->
                view.row(Option.danger(turn.text("cancel-reason." + reason), new Cancel(reference, version, reason))));
        return view.row(Option.of(turn.text("mine.option.keep"), new Look(reference)));
    }

    private static void notice(View view, @Nullable Notice notice) {
        if (notice != null) {
            view.line(notice.key(), notice.arguments().toArray());
        }
    }

    private List<BookingView> coming(Turn turn) {
        return search.comingOf(turn.person(), turn.now(), MOST);
    }

    private Optional<BookingView> find(Turn turn, String reference) {
        return search.byReference(reference, turn.person());
    }
}
