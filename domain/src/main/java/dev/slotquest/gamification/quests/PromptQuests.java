package dev.slotquest.gamification.quests;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.QuestSignal;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says every morning which quests there are. */
@Component
class PromptQuests implements RecurringJob {

    private static final String MORNING = "MORNING";

    private final QuestPlayers players;
    private final QuestRows rows;
    private final Quests quests;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PromptQuests(
            QuestPlayers players,
            QuestRows rows,
            Quests quests,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.players = players;
        this.rows = rows;
        this.quests = quests;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    @Override
    public String name() {
        return "quest-prompt";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 30 8 * * ?", JobSchedule.Zone.BUSINESS);
    }

    @Override
    public int run() {
        LocalDate today = time.today();
        return transaction.execute(() -> players.on(today)).stream()
                .mapToInt(user -> transaction.execute(() -> tell(user, today)))
                .sum();
    }

    private int tell(User user, LocalDate day) {
        if (!rows.tellOnce(user.id(), day, MORNING, time.now())) {
            return 0;
        }
        quests.today(user);
        events.publishEvent(new QuestSignal.Morning(user.id(), day));
        return 1;
    }
}
