package dev.slotquest.bot.outcomes;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.today.TodayNote;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OpenOutcomes;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits on somebody's day: no-shows to see to, outcomes to enter, customers to call back. */
@Component
@Order(10)
class OutcomeNotes implements TodayNote {

    private final OverdueOutcomes outcomes;
    private final NoShowAlerts alerts;
    private final CallBacks callBacks;

    OutcomeNotes(OverdueOutcomes outcomes, NoShowAlerts alerts, CallBacks callBacks) {
        this.outcomes = outcomes;
        this.alerts = alerts;
        this.callBacks = callBacks;
    }

    @Override
    public List<Line> at(Place place, Turn turn, LocalDate day) {
        User reader = turn.person();
        return switch (place) {
            case RED ->
                line(turn, "missing", alerts.openCount(reader), "missing", "noshows").stream()
                        .toList();
            case DECIDE ->
                Stream.of(
                                line(turn, "overdue", outcomes.overdueCount(reader), "outcomes", "outcome"),
                                calls(turn, reader))
                        .flatMap(Optional::stream)
                        .toList();
            case AGENDA ->
                line(turn, "own", ownOpen(reader), "outcomes", "outcome").stream()
                        .toList();
            case OWN ->
                reader.may(Permission.LEAD_TEAM)
                        ? List.of()
                        : calls(turn, reader).stream().toList();
        };
    }

    /** Only their own appointments, also of a consultant who leads the team. */
    private long ownOpen(User reader) {
        var own = new OpenOutcomes(false, null, null, reader.consultantId(), null);
        return outcomes.find(own, PageRequest.first(1), reader).total();
    }

    private Optional<Line> calls(Turn turn, User reader) {
        return line(turn, "calls", callBacks.openOf(reader).size(), "calls", "calls");
    }

    private static Optional<Line> line(Turn turn, String what, long count, String option, String verb) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        turn.rich("outcome-note." + what, count),
                        Option.of(turn.text("outcome-note.option." + option), GiveCommand.of(verb))));
    }
}
