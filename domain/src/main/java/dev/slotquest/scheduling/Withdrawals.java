package dev.slotquest.scheduling;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the bookings that stand in slots which are no longer offered: somebody has to decide about them. Two statements a
 * question. Listen to {@link AvailabilityChanged} to know when to ask, and for which window.
 */
@Service
public class Withdrawals {

    private final RuleBooks ruleBooks;
    private final SeatsTaken seatsTaken;
    private final BusinessTime time;

    Withdrawals(RuleBooks ruleBooks, SeatsTaken seatsTaken, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.seatsTaken = seatsTaken;
        this.time = time;
    }

    /**
     * The bookings of the future that overlap the window and are no longer offered, by start.
     *
     * @param consultantId only this consultant's, or ({@code null}) everybody's
     */
    public List<Withdrawn> within(TimeSpan window, @Nullable Long consultantId) {
        Instant now = time.now();
        return look(
                window,
                consultantId,
                now,
                (present, seats) -> new WithdrawalCheck(present, now, time.zone()).of(seats));
    }

    /** Asks with everything that is known about the booked seats of a window. */
    List<Withdrawn> look(
            TimeSpan window,
            @Nullable Long consultantId,
            Instant now,
            BiFunction<Present, List<SeatsTaken.Seat>, List<Withdrawn>> check) {
        List<SeatsTaken.Seat> booked = seatsTaken.within(window, consultantId).stream()
                .filter(seat -> !seat.held() && seat.span().start().isAfter(now))
                .toList();
        Optional<TimeSpan> span =
                Spans.around(booked.stream().map(SeatsTaken.Seat::span).toList());
        return span.map(around -> check.apply(
                        ruleBooks.present(around.widened(SlotRule.LONGEST, SlotRule.LONGEST), consultantId), booked))
                .orElse(List.of());
    }
}
