package dev.slotquest.gamification.leaderboards;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GamificationEvent.PeriodWon;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.gamification.leaderboards.ShowRows.Sum;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides who was the best of a period once it is over, and never again: most points; among equals who had more customers
 * come in the period, then who has been with the company for longer. Then makes the leagues of the week, if there are none.
 */
@Component
class PeriodAwards implements RecurringJob {

    private static final int LEAGUES_KEPT_WEEKS = 12;

    private final BoardRows boards;
    private final ShowRows shows;
    private final PeriodAwardRows awards;
    private final Leagues leagues;
    private final GameFeatures features;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PeriodAwards(
            BoardRows boards,
            ShowRows shows,
            PeriodAwardRows awards,
            Leagues leagues,
            GameFeatures features,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.shows = shows;
        this.awards = awards;
        this.leagues = leagues;
        this.features = features;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    @Override
    public String name() {
        return "period-awards";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 10 0 * * ?", JobSchedule.Zone.BUSINESS);
    }

    @Override
    public int run() {
        if (!features.uses(GameFeature.LEADERBOARDS)) {
            return 0;
        }
        int changed = transaction.execute(this::keepLeagues);
        for (AwardPeriod period : transaction.execute(this::undecided)) {
            changed += transaction.execute(() -> decide(period)) ? 1 : 0;
        }
        return changed;
    }

    private int keepLeagues() {
        LocalDate monday = BoardPeriod.WEEK.begin(time.today());
        leagues.of(monday, boards.competitors(lately(time.today())));
        return leagues.forgetBefore(monday.minusWeeks(LEAGUES_KEPT_WEEKS));
    }

    /** All periods that are over, since there are points, and of which it is not decided; the earliest first. */
    private List<AwardPeriod> undecided() {
        LocalDate first = boards.firstDay();
        List<AwardPeriod> undecided = new ArrayList<>();
        for (PeriodAward award : PeriodAward.values()) {
            Set<String> decided = awards.decided(award);
            AwardPeriod period = AwardPeriod.of(award, time.today()).before();
            while (first != null && !period.last().isBefore(first)) {
                if (!decided.contains(period.name())) {
                    undecided.add(period);
                }
                period = period.before();
            }
        }
        undecided.sort(Comparator.comparing(AwardPeriod::last));
        return undecided;
    }

    private boolean decide(AwardPeriod period) {
        Map<Long, Long> points = boards.points(period.first(), period.last());
        Map<Long, Sum> known = shows.sums(period.first(), period.last());
        Optional<Competitor> best = boards.competitors(period.first()).stream()
                .filter(person -> points.getOrDefault(person.userId(), 0L) > 0)
                .max(Comparator.comparingLong((Competitor person) -> points.getOrDefault(person.userId(), 0L))
                        .thenComparingInt(person ->
                                known.getOrDefault(person.userId(), Sum.NONE).came())
                        .thenComparing(Competitor::userId, Comparator.reverseOrder()));
        Long winner = best.map(Competitor::userId).orElse(null);
        long worth = winner == null ? 0 : points.getOrDefault(winner, 0L);
        boolean decided = awards.decide(period, winner, worth, time.now());
        if (decided) {
            best.ifPresent(person -> events.publishEvent(
                    new PeriodWon(time.now(), person.userId(), person.username(), period.award(), period.name())));
        }
        return decided;
    }

    private static LocalDate lately(LocalDate today) {
        return today.minusDays(28);
    }
}
