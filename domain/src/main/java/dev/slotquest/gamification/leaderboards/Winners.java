package dev.slotquest.gamification.leaderboards;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.leaderboards.PeriodAwardRows.Row;
import dev.slotquest.identity.User;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who was the best of the latest periods, as one person may see it. */
@Service
public class Winners {

    private final PeriodAwardRows rows;
    private final GameFeatures features;
    private final TransactionRetry transaction;

    Winners(PeriodAwardRows rows, GameFeatures features, TransactionRetry transaction) {
        this.rows = rows;
        this.features = features;
        this.transaction = transaction;
    }

    /** The latest first. Named are those who play and want to be seen, and oneself. */
    public List<Winner> latest(User viewer, int most) {
        return transaction.execute(() -> rows.latest(most)).stream()
                .map(row -> {
                    boolean me = row.userId() == viewer.id();
                    boolean named = me || (row.ranked() && row.plays());
                    return new Winner(row.award(), row.period(), row.lastDay(), named ? row.name() : null, me);
                })
                .toList();
    }

    /** The latest first, without those who do not want to be named: for a place that everybody sees. */
    public List<Winner> named(int most) {
        return transaction
                .execute(() -> features.uses(GameFeature.LEADERBOARDS) ? rows.latest(most) : List.<Row>of())
                .stream()
                .filter(row -> row.ranked() && row.plays())
                .map(row -> new Winner(row.award(), row.period(), row.lastDay(), row.name(), false))
                .toList();
    }
}
