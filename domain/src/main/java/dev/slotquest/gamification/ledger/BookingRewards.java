package dev.slotquest.gamification.ledger;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.booking.FollowUps;
import dev.slotquest.gamification.BonusSource;
import dev.slotquest.gamification.Reckoning;
import dev.slotquest.gamification.ledger.MadeBookings.Moved;
import dev.slotquest.outcomes.OutcomeEvent;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what bookings are worth in their bookers' ledgers. What one booking is worth can hang on others: on earlier ones of the
 * same customer, on all of the same day, and on the one to which an appointment was moved. So a change of one looks at the
 * others that hang on it, too.
 */
@Component
class BookingRewards implements BookingFollowUp, Reckoning {

    static final String NAME = "ledger";

    private final Ledger ledger;
    private final MadeBookings bookings;
    private final WithheldPoints withheldPoints;
    private final FollowUps followUps;
    private final RuleBooks ruleBooks;
    private final List<BonusSource> bonusSources;
    private final BusinessTime time;

    BookingRewards(
            Ledger ledger,
            MadeBookings bookings,
            WithheldPoints withheldPoints,
            FollowUps followUps,
            RuleBooks ruleBooks,
            List<BonusSource> bonusSources,
            BusinessTime time) {
        this.ledger = ledger;
        this.bookings = bookings;
        this.withheldPoints = withheldPoints;
        this.followUps = followUps;
        this.ruleBooks = ruleBooks;
        this.bonusSources = bonusSources;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void follow(Booking booking) {
        List<Moved> chain = bookings.movedWith(booking.id());
        chain.forEach(one -> ledger.lock(one.bookedBy()));
        chain.forEach(this::follow);
    }

    private void follow(Moved one) {
        long user = one.bookedBy();
        long customer = one.customerId();
        SortedSet<LocalDate> days = bookings.daysAfter(user, customer, one.createdAt());
        days.add(LocalDate.ofInstant(one.createdAt(), time.zone()));
        RuleBook rules = ruleBooks.current();
        for (LocalDate day : days) {
            List<Made> all = bookings.within(user, spanOf(day));
            int most = most(day, rules);
            boolean tooMany = all.size() > most;
            settle(user, Worth.of(all, most), made -> tooMany || made.customerId() == customer);
        }
    }

    @Override
    public boolean hangsOnCustomer() {
        return true;
    }

    /** Since a moment ago, one of the two stands for the other. */
    @EventListener
    void on(OutcomeEvent event) {
        if (event instanceof OutcomeEvent.Succeeded succeeded) {
            followUps.again(NAME, succeeded.successor().id());
        }
    }

    @Override
    public void reckon(long user) {
        ledger.lock(user);
        settle(user, worthOfAll(user), made -> true);
    }

    /** What should stand in a person's ledger for all of their bookings. */
    List<Aim> aims(long user) {
        List<Aim> aims = new ArrayList<>();
        Bonuses bonuses = bonusesOf(user);
        worthOfAll(user).forEach((made, worth) -> aims.addAll(worth.aims(made, bonuses)));
        return aims;
    }

    private Map<Made, Worth> worthOfAll(long user) {
        TimeSpan whole = bookings.wholeTimeOf(user);
        Map<LocalDate, List<Made>> days = new TreeMap<>();
        if (whole != null) {
            bookings.within(user, whole)
                    .forEach(made -> days.computeIfAbsent(
                                    LocalDate.ofInstant(made.createdAt(), time.zone()), day -> new ArrayList<>())
                            .add(made));
        }
        RuleBook rules = ruleBooks.current();
        Map<Made, Worth> worth = new LinkedHashMap<>();
        days.forEach((day, made) -> worth.putAll(Worth.of(made, most(day, rules))));
        return worth;
    }

    private void settle(long user, Map<Made, Worth> worths, Predicate<Made> concerned) {
        Bonuses bonuses = bonusesOf(user);
        List<Aim> aims = new ArrayList<>();
        worths.forEach((made, worth) -> {
            if (concerned.test(made)) {
                aims.addAll(worth.aims(made, bonuses));
                withheldPoints.note(user, made, worth.withheld());
            }
        });
        ledger.settle(user, aims);
    }

    private Bonuses bonusesOf(long user) {
        return new Bonuses(bonusSources.stream()
                .flatMap(source -> source.bonuses(user).stream())
                .toList());
    }

    /** The rule as it was when the day began. */
    private int most(LocalDate day, RuleBook rules) {
        return (int) rules.number(RuleName.POINTS_BOOKINGS_PER_DAY, spanOf(day).start());
    }

    private TimeSpan spanOf(LocalDate day) {
        Instant start = day.atStartOfDay(time.zone()).toInstant();
        return new TimeSpan(start, day.plusDays(1).atStartOfDay(time.zone()).toInstant());
    }
}
