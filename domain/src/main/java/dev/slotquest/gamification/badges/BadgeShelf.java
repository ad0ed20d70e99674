package dev.slotquest.gamification.badges;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.badges.Shelf.Place;
import dev.slotquest.identity.User;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads which badges somebody has won, and how far it is to the others. */
@Service
public class BadgeShelf {

    private final BadgeCatalogue catalogue;
    private final AwardRows awards;
    private final ReadFigures figures;
    private final TransactionRetry transaction;

    BadgeShelf(BadgeCatalogue catalogue, AwardRows awards, ReadFigures figures, TransactionRetry transaction) {
        this.catalogue = catalogue;
        this.awards = awards;
        this.figures = figures;
        this.transaction = transaction;
    }

    /** All badges as they stand for somebody. */
    public Shelf of(User user) {
        return transaction.execute(() -> {
            Map<String, Instant> won = awards.of(user.id());
            BadgeFigures reached = figures.of(user.id());
            return new Shelf(catalogue.all().stream()
                    .map(badge -> new Place(badge, reached.of(badge.metric()), won.get(badge.key())))
                    .toList());
        });
    }
}
