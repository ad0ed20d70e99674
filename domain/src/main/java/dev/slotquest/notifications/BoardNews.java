package dev.slotquest.notifications;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GamificationEvent.PeriodWon;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.identity.People;
import dev.slotquest.notifications.Notification.BestOfPeriod;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the best of a period. An MVP is told by the badge that comes with it; only where the company has no badges, here. What
 * is found out about times long over is no news.
 */
@Component
class BoardNews {

    private final TellPeople tellPeople;
    private final People people;
    private final Participation participation;
    private final GameFeatures features;
    private final BusinessTime time;

    BoardNews(
            TellPeople tellPeople,
            People people,
            Participation participation,
            GameFeatures features,
            BusinessTime time) {
        this.tellPeople = tellPeople;
        this.people = people;
        this.participation = participation;
        this.features = features;
        this.time = time;
    }

    @EventListener
    void on(PeriodWon event) {
        boolean told = event.award() != PeriodAward.CHAMPION_OF_MONTH && features.uses(GameFeature.BADGES);
        if (told || !event.period().equals(latest(event.award()))) {
            return;
        }
        people.findById(event.userId())
                .filter(user -> user.active() && !user.service() && participation.plays(user, GameFeature.LEADERBOARDS))
                .ifPresent(user -> tellPeople.tell(Set.of(user), new BestOfPeriod(event.award(), event.period())));
    }

    /** The one that was over last. */
    private String latest(PeriodAward award) {
        LocalDate today = time.today();
        LocalDate week = today.minusWeeks(1);
        return switch (award) {
            case MVP_OF_WEEK ->
                "%d-W%02d".formatted(week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MVP_OF_MONTH, CHAMPION_OF_MONTH ->
                YearMonth.from(today).minusMonths(1).toString();
            case MVP_OF_YEAR -> Integer.toString(today.getYear() - 1);
        };
    }
}
