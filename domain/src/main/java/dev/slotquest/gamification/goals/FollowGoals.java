package dev.slotquest.gamification.goals;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.ledger.BalanceChanged;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices that a goal is reached whenever something happens that could bring it about. */
@Component
class FollowGoals implements BookingFollowUp {

    private final Goals goals;
    private final Ledger ledger;

    FollowGoals(Goals goals, Ledger ledger) {
        this.goals = goals;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public void follow(Booking booking) {
        ledger.lock(booking.bookedBy());
        goals.notice(booking.bookedBy());
    }

    @EventListener
    void on(BalanceChanged change) {
        if (change.currency() == Currency.POINTS) {
            goals.notice(change.userId());
        }
    }

    @EventListener
    void on(FactsChanged change) {
        goals.notice(change.userId());
    }
}
