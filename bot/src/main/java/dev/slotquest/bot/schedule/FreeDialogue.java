package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.BookingFlow;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.schedule.FreeChoice.Book;
import dev.slotquest.bot.schedule.FreeChoice.Look;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The free slots of a day in one message: look at the days beside it, or book one. */
@Component
class FreeDialogue implements Dialogue<FreeState, FreeChoice> {

    private static final int MOST_REASONS = 3;
    private static final int MOST_DAYS = 9;
    private static final int DAYS_IN_A_ROW = 3;

    private final FreeSlots slots;
    private final BookingFlow booking;
    private final SlotWording wording;
    private final ObstacleWording obstacles;

    FreeDialogue(FreeSlots slots, BookingFlow booking, SlotWording wording, ObstacleWording obstacles) {
        this.slots = slots;
        this.booking = booking;
        this.wording = wording;
        this.obstacles = obstacles;
    }

    @Override
    public String name() {
        return "free";
    }

    @Override
    public Class<FreeState> states() {
        return FreeState.class;
    }

    @Override
    public Class<FreeChoice> choices() {
        return FreeChoice.class;
    }

    @Override
    public View view(Turn turn, FreeState state) {
        View view = turn.view();
        String word = state.word();
        if (word != null) {
            view.spans(List.of(new Span.Plain(word)));
        }
        return state.isOneDay() ? day(turn, state, view) : days(turn, state, view);
    }

    private View day(Turn turn, FreeState state, View view) {
        FreeSlots.Day looked = slots.on(state.day(), state.consultantId());
        List<SlotOffer> all = looked.slots().stream().filter(state::fits).toList();
        List<SlotOffer> free = all.stream().filter(slot -> slot.free() > 0).toList();
        String day = named(turn, state);
        if (free.isEmpty()) {
            view.line("free.none", day);
            why(turn, all, view);
        } else {
            view.heading("free.heading", day)
                    .items(free.stream().map(slot -> line(turn, slot)).toList());
        }
        FreeSlots.unreachable(all)
                .forEach(reason -> view.line("free.unreachable", reason.consultant(), words(turn, reason)));
        free.stream()
                .flatMap(slot -> Optional.ofNullable(looked.offers().get(slot.startsAt())).stream())
                .forEach(offer -> view.row(Option.of(wording.slot(offer, turn.locale()), new Book(offer))));
        return view.row(days(turn, state.day()));
    }

    /** {@code Di 01.12.}, {@code Di 01.12. 12:00–18:00}. */
    private String named(Turn turn, FreeState state) {
        Instant from = state.from();
        Instant until = state.until();
        String day = wording.day(state.day(), turn.locale());
        return from == null || until == null
                ? day
                : "%s %s–%s".formatted(day, wording.clock(from), wording.clock(until));
    }

    private View days(Turn turn, FreeState state, View view) {
        LocalDate last = state.last() == null ? state.day() : state.last();
        List<DayBoard> boards = slots.daysWithFree(state.day(), last, state.consultantId(), MOST_DAYS);
        String first = wording.day(state.day(), turn.locale());
        if (boards.isEmpty()) {
            return view.line("free.none-between", first, wording.day(last, turn.locale()))
                    .row(days(turn, state.day()));
        }
        view.heading("free.heading-between", first, wording.day(last, turn.locale()))
                .items(boards.stream().map(board -> line(turn, state, board)).toList());
        List<Option> row = new ArrayList<>();
        for (DayBoard board : boards) {
            row.add(Option.of(wording.day(board.date(), turn.locale()), new Look(board.date())));
            if (row.size() == DAYS_IN_A_ROW) {
                view.row(row);
                row = new ArrayList<>();
            }
        }
        return view.row(row);
    }

    private List<Span> line(Turn turn, FreeState state, DayBoard board) {
        String times = board.slots().stream()
                .filter(slot -> slot.free() > 0 && state.fits(slot))
                .map(slot -> slot.time().toString())
                .distinct()
                .collect(Collectors.joining(" · "));
        int free = board.slots().stream().mapToInt(SlotOffer::free).sum();
        return turn.rich("free.day", wording.day(board.date(), turn.locale()), times, free);
    }

    private void why(Turn turn, List<SlotOffer> all, View view) {
        String reasons = FreeSlots.others(all).stream()
                .map(reason -> words(turn, reason))
                .distinct()
                .limit(MOST_REASONS)
                .collect(Collectors.joining(" · "));
        if (!reasons.isEmpty()) {
            view.line("free.why", reasons);
        }
    }

    private String words(Turn turn, FreeSlots.Reason reason) {
        return obstacles.of(reason.obstacle(), reason.consultantId(), turn);
    }

    private static List<Span> line(Turn turn, SlotOffer slot) {
        String names = slot.consultants().stream()
                .filter(offer -> offer.free() > 0)
                .map(ConsultantOffer::name)
                .collect(Collectors.joining(", "));
        return turn.rich("free.line", slot.time().toString(), names, slot.free(), slot.capacity());
    }

    private List<Option> days(Turn turn, LocalDate day) {
        List<Option> days = new ArrayList<>();
        if (day.isAfter(slots.today())) {
            LocalDate before = day.minusDays(1);
            days.add(Option.of(turn.text("free.option.before", wording.day(before, turn.locale())), new Look(before)));
        }
        if (day.isBefore(slots.horizon())) {
            LocalDate after = day.plusDays(1);
            days.add(Option.of(turn.text("free.option.after", wording.day(after, turn.locale())), new Look(after)));
        }
        return days;
    }

    @Override
    public Next chosen(Turn turn, FreeState state, FreeChoice choice) {
        return switch (choice) {
            case Look(var day) -> Next.become(FreeState.of(day, state.consultantId()));
            case Book(var offer) -> booking.begin(turn, offer);
        };
    }

    @Override
    public Next told(Turn turn, FreeState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(FreeState state) {
        return false;
    }

    @Override
    public FreeState now(Turn turn, FreeState state) {
        return state;
    }

    @Override
    public FreeState left(Turn turn, FreeState state) {
        return state;
    }
}
