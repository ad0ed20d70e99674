package dev.slotquest.bot.inbox;

import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A reminder of one's own appointments: of a whole day, or of those that begin soon. */
@Component
class AgendaDialogue extends PlainDialogue<AgendaState> {

    private final BookingAgenda agenda;
    private final SlotWording wording;
    private final BusinessTime time;

    AgendaDialogue(BookingAgenda agenda, SlotWording wording, BusinessTime time) {
        this.agenda = agenda;
        this.wording = wording;
        this.time = time;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public Class<AgendaState> states() {
        return AgendaState.class;
    }

    @Override
    public View view(Turn turn, AgendaState state) {
        return switch (state) {
            case AgendaState.OfDay(LocalDate day) -> ofDay(turn, day);
            case AgendaState.Near(Instant startsAt) -> near(turn, startsAt);
        };
    }

    private View ofDay(Turn turn, LocalDate day) {
        Long consultant = turn.person().consultantId();
        Instant begin = day.atStartOfDay(time.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(time.zone()).toInstant();
        List<BookingView> held = consultant == null
                ? List.of()
                : agenda.heldBy(consultant, begin).stream()
                        .filter(view -> view.booking().startsAt().isBefore(end))
                        .toList();
        String date = wording.day(day, turn.locale());
        return held.isEmpty()
                ? turn.view().line("agenda-chat.nothing", date)
                : turn.view()
                        .heading("agenda-chat.heading", date, held.size())
                        .items(held.stream().map(view -> line(turn, view)).toList());
    }

    private View near(Turn turn, Instant startsAt) {
        List<BookingView> near = agenda.of(turn.person(), startsAt).stream()
                .filter(view -> view.booking().startsAt().equals(startsAt))
                .toList();
        String moment = wording.moment(startsAt, turn.locale());
        return near.isEmpty()
                ? turn.view().line("agenda-chat.nothing", moment)
                : turn.view()
                        .heading("agenda-chat.near", moment)
                        .items(near.stream().map(view -> line(turn, view)).toList());
    }

    private List<Span> line(Turn turn, BookingView view) {
        var booking = view.booking();
        String phone = booking.customer().phone();
        return turn.rich(
                "agenda-chat.line",
                wording.clock(booking.startsAt()),
                booking.customer().name(),
                phone == null ? "–" : phone,
                view.consultantName(),
                booking.reference());
    }
}
