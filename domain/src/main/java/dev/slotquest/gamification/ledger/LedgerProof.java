package dev.slotquest.gamification.ledger;

import dev.slotquest.booking.FollowUps;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GamificationEvent.LedgerAgrees;
import dev.slotquest.gamification.GamificationEvent.LedgerDiffers;
import dev.slotquest.gamification.NightlyCheck;
import dev.slotquest.gamification.ledger.LedgerChecks.Check;
import dev.slotquest.gamification.ledger.LedgerChecks.Difference;
import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Proves every night that what is shown is what the entries say, and that the entries are what the bookings are worth. It heals
 * nothing: a difference is an alarm, for something wrote where only the ledger writes.
 */
@Component
class LedgerProof implements NightlyCheck {

    private final LedgerChecks checks;
    private final Ledger ledger;
    private final BookingRewards rewards;
    private final FollowUps followUps;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    LedgerProof(
            LedgerChecks checks,
            Ledger ledger,
            BookingRewards rewards,
            FollowUps followUps,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.ledger = ledger;
        this.rewards = rewards;
        this.followUps = followUps;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    @Override
    public int check() {
        List<Difference> found = new ArrayList<>(transaction.execute(checks::accounts));
        found.addAll(transaction.execute(checks::days));
        for (long user : transaction.execute(checks::whoHasBooked)) {
            found.addAll(transaction.execute(() -> ofBookings(user)));
        }
        return transaction.execute(() -> keep(Set.copyOf(found)));
    }

    /** While bookings are still being followed up, their points are late and not wrong. */
    private List<Difference> ofBookings(long user) {
        if (followUps.waiting(BookingRewards.NAME)) {
            return List.of();
        }
        ledger.lock(user);
        List<Difference> differences = new ArrayList<>();
        ledger.differences(user, rewards.aims(user)).forEach((currency, missing) -> {
            long shown = checks.sumOfBookings(user, currency);
            differences.add(new Difference(user, Check.BOOKINGS, currency, shown, shown + missing));
        });
        return differences;
    }

    private int keep(Set<Difference> found) {
        Set<Difference> known = checks.known();
        Set<Difference> gone = new HashSet<>(known);
        gone.removeAll(found);
        Set<Difference> noticed = new HashSet<>(found);
        noticed.removeAll(known);
        gone.forEach(checks::forget);
        noticed.forEach(difference -> checks.keep(difference, time.now()));
        if (!noticed.isEmpty()) {
            events.publishEvent(new LedgerDiffers(time.now(), found.size()));
        } else if (found.isEmpty() && !known.isEmpty()) {
            events.publishEvent(new LedgerAgrees(time.now()));
        }
        return gone.size() + noticed.size();
    }
}
