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
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The free slots of a day in one message: look at the days beside it, or book one. */
@Component
class FreeDialogue implements Dialogue<FreeState, FreeChoice> {

    private static final int MOST_REASONS = 3;

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
        List<SlotOffer> all = slots.on(state.day(), state.consultantId());
        List<SlotOffer> free = all.stream().filter(slot -> slot.free() > 0).toList();
        View view = turn.view();
        if (free.isEmpty()) {
            view.line("free.none", wording.day(state.day(), turn.locale()));
            why(turn, all, view);
        } else {
            view.heading("free.heading", wording.day(state.day(), turn.locale()))
                    .items(free.stream().map(slot -> line(turn, slot)).toList());
        }
        FreeSlots.unreachable(all)
                .forEach(reason -> view.line("free.unreachable", reason.consultant(), words(turn, reason)));
        slots.best(state.day(), free)
                .forEach(offer -> view.row(Option.of(wording.slot(offer, turn.locale()), new Book(offer))));
        return view.row(days(turn, state.day()));
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
            case Look(var day) -> Next.become(new FreeState(day, state.consultantId()));
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
