package dev.slotquest.gamification.quests;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.QuestSignal;
import dev.slotquest.gamification.ledger.MadeBookings;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says every afternoon what can be claimed, and whose streak would end today; nothing to those with neither. */
@Component
class RemindOfClaims implements RecurringJob {

    private static final String CLAIM = "CLAIM";
    private static final String STREAK = "STREAK";
    private static final int WORTH_SAVING = 2;

    private final QuestPlayers players;
    private final QuestRows rows;
    private final Quests quests;
    private final TeamQuests teamQuests;
    private final MadeBookings bookings;
    private final Facts facts;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    RemindOfClaims(
            QuestPlayers players,
            QuestRows rows,
            Quests quests,
            TeamQuests teamQuests,
            MadeBookings bookings,
            Facts facts,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.players = players;
        this.rows = rows;
        this.quests = quests;
        this.teamQuests = teamQuests;
        this.bookings = bookings;
        this.facts = facts;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    @Override
    public String name() {
        return "claim-reminder";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 30 16 * * ?", JobSchedule.Zone.BUSINESS);
    }

    @Override
    public int run() {
        LocalDate today = time.today();
        return transaction.execute(() -> players.on(today)).stream()
                .mapToInt(user -> transaction.execute(() -> ofClaims(user, today) + ofStreak(user, today)))
                .sum();
    }

    private int ofClaims(User user, LocalDate day) {
        boolean any = !quests.claimable(user).isEmpty()
                || teamQuests.current(user).stream().anyMatch(TeamQuest::claimable);
        if (!any || !rows.tellOnce(user.id(), day, CLAIM, time.now())) {
            return 0;
        }
        events.publishEvent(new QuestSignal.Claimable(user.id(), day));
        return 1;
    }

    private int ofStreak(User user, LocalDate day) {
        if (rows.isTold(user.id(), day, STREAK) || bookings.anyOn(user.id(), day)) {
            return 0;
        }
        int streak = (int) facts.of(user.id(), Fact.STREAK);
        if (streak < WORTH_SAVING) {
            return 0;
        }
        rows.tellOnce(user.id(), day, STREAK, time.now());
        events.publishEvent(new QuestSignal.StreakInDanger(user.id(), day, streak));
        return 1;
    }
}
