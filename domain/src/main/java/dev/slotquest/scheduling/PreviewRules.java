package dev.slotquest.scheduling;

import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.scheduling.SeatsTaken.Seat;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells which bookings of the future a change of the rules would leave without a slot. Saves nothing. */
@Service
public class PreviewRules {

    private final Withdrawals withdrawals;
    private final BusinessTime time;

    PreviewRules(Withdrawals withdrawals, BusinessTime time) {
        this.withdrawals = withdrawals;
        this.time = time;
    }

    /** What came of asking. */
    public sealed interface Result {

        /** These bookings would be affected that are not so far, by start. */
        record Affects(List<Withdrawn> bookings) implements Result {}

        /** The change could not be made at all. */
        record Refused(List<Fault> faults) implements Result {}
    }

    /** Whom these changes, made together, would affect. */
    public Result of(RuleChange... changes) {
        List<Fault> faults = Arrays.stream(changes)
                .flatMap(change -> RuleFaults.of(change).stream())
                .toList();
        return faults.isEmpty() ? new Result.Affects(affected(changes)) : new Result.Refused(faults);
    }

    private List<Withdrawn> affected(RuleChange... changes) {
        Instant now = time.now();
        TimeSpan future = new TimeSpan(now, now.plus(RuleChanges.FARTHEST));
        return withdrawals.look(
                future, null, now, (present, booked) -> affected(present, booked, now, time.zone(), changes));
    }

    static List<Withdrawn> affected(
            Present present, List<Seat> booked, Instant now, ZoneId zone, RuleChange... changes) {
        RuleBook book = present.book();
        for (RuleChange change : changes) {
            book = book.changedBy(change);
        }
        Present changed = new Present(book, present.readings(), present.busy());
        Map<Seat, Set<Obstacle>> before = new WithdrawalCheck(present, now, zone)
                .of(booked).stream()
                        .collect(Collectors.toMap(Withdrawn::seat, withdrawn -> Set.copyOf(withdrawn.obstacles())));
        return new WithdrawalCheck(changed, now, zone)
                .of(booked).stream()
                        .filter(after ->
                                !before.getOrDefault(after.seat(), Set.of()).containsAll(after.obstacles()))
                        .toList();
    }
}
