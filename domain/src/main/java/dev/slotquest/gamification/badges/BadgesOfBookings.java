package dev.slotquest.gamification.badges;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.NightlyCheck;
import dev.slotquest.gamification.Reckoning;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Follows bookings with the badges they bring, as they are made, at night, and for a whole history. */
@Component
class BadgesOfBookings implements BookingFollowUp, Reckoning, NightlyCheck {

    /** An outcome is often said some days late. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final CountDeeds countDeeds;
    private final AwardBadges award;
    private final BadgeWatch watch;
    private final BadgeDeedRows deeds;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    BadgesOfBookings(
            CountDeeds countDeeds,
            AwardBadges award,
            BadgeWatch watch,
            BadgeDeedRows deeds,
            TransactionRetry transaction,
            BusinessTime time) {
        this.countDeeds = countDeeds;
        this.award = award;
        this.watch = watch;
        this.deeds = deeds;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "badges";
    }

    @Override
    public void follow(Booking booking) {
        if (countDeeds.follow(booking.bookedBy(), booking.id())) {
            watch.look(booking.bookedBy(), booking.endsAt().isAfter(time.now().minus(NEWS)));
        }
    }

    @Override
    public void reckon(long userId) {
        countDeeds.all(userId);
        award.payAgain(userId);
        watch.lookInSilence(userId);
    }

    /** Finds what nobody told of. */
    @Override
    public int check() {
        List<Long> everybody = transaction.execute(deeds::everybody);
        return everybody.stream().mapToInt(user -> watch.lookNow(user, true)).sum();
    }
}
