package dev.slotquest.gamification.quests;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.QuestSignal;
import dev.slotquest.gamification.ledger.BalanceChanged;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices how far people are with their quests whenever something happens that could change it. */
@Component
class FollowQuests implements BookingFollowUp {

    private final Quests quests;
    private final Ledger ledger;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    FollowQuests(Quests quests, Ledger ledger, BusinessTime time, ApplicationEventPublisher events) {
        this.quests = quests;
        this.ledger = ledger;
        this.time = time;
        this.events = events;
    }

    @Override
    public String name() {
        return "quests";
    }

    @Override
    public void follow(Booking booking) {
        long user = booking.bookedBy();
        LocalDate today = time.today();
        Set<LocalDate> days = new TreeSet<>(List.of(
                LocalDate.ofInstant(booking.createdAt(), time.zone()),
                LocalDate.ofInstant(booking.startsAt(), time.zone())));
        days.removeIf(day -> day.isAfter(today) || day.isBefore(today.minusDays(1)));
        if (days.isEmpty()) {
            return;
        }
        ledger.lock(user);
        days.forEach(day -> notice(user, day));
    }

    @EventListener
    void on(FactsChanged change) {
        notice(change.userId(), time.today());
    }

    @EventListener
    void on(BalanceChanged change) {
        if (change.currency() == Currency.POINTS && !change.at().isBefore(beginOfToday())) {
            notice(change.userId(), time.today());
        }
    }

    private Instant beginOfToday() {
        return time.today().atStartOfDay(time.zone()).toInstant();
    }

    private void notice(long user, LocalDate day) {
        if (quests.notice(user, day)) {
            events.publishEvent(new QuestSignal.Changed(user, day));
        }
    }
}
