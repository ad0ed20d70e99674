package dev.slotquest.gamification.leaderboards;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.leaderboards.ShowRows.Sum;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** How the team as a whole is doing, for everybody to see. */
@Service
public class TeamSums {

    private static final Duration LATELY = Duration.ofHours(1);

    private final TeamRows rows;
    private final ShowRows shows;
    private final GameFeatures features;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    TeamSums(TeamRows rows, ShowRows shows, GameFeatures features, TransactionRetry transaction, BusinessTime time) {
        this.rows = rows;
        this.shows = shows;
        this.features = features;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * What the team has done.
     *
     * @param bookedToday bookings made today
     * @param bookedThisWeek bookings made since Monday
     * @param cameThisWeek customers who came since Monday
     */
    public record Sums(long bookedToday, long bookedThisWeek, long cameThisWeek) {}

    /** What the team has done up to now. */
    public Sums now() {
        LocalDate today = time.today();
        LocalDate monday = BoardPeriod.WEEK.begin(today);
        return transaction.execute(() -> new Sums(
                rows.bookedSince(today.atStartOfDay(time.zone()).toInstant()),
                rows.bookedSince(monday.atStartOfDay(time.zone()).toInstant()),
                shows.sums(monday, today).values().stream().mapToLong(Sum::came).sum()));
    }

    /** What was reached within the last hour by people who play and want to be seen, the latest first. */
    public List<Celebration> celebrations() {
        return transaction.execute(() -> features.uses(GameFeature.LEADERBOARDS)
                ? rows.reachedSince(time.now().minus(LATELY), celebrated(features.inUse()))
                : List.of());
    }

    private static Set<EntryKind> celebrated(Set<GameFeature> used) {
        Set<EntryKind> kinds = EnumSet.of(EntryKind.LEVEL);
        used.forEach(feature -> {
            switch (feature) {
                case BADGES -> kinds.add(EntryKind.BADGE);
                case GOALS -> kinds.add(EntryKind.GOAL);
                case PRESTIGE -> kinds.add(EntryKind.PRESTIGE);
                case MASTERY -> kinds.add(EntryKind.MASTERY);
                case QUESTS, GAMES, SHOP, LEADERBOARDS -> {}
            }
        });
        return kinds;
    }
}
