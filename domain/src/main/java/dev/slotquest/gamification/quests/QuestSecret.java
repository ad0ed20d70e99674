package dev.slotquest.gamification.quests;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What quests are drawn with: made once, kept in the database, and so the same on every node. */
@Component
class QuestSecret {

    private static final int BYTES = 32;

    private final QuestRows rows;
    private volatile @Nullable QuestDraw known;

    QuestSecret(QuestRows rows) {
        this.rows = rows;
    }

    /** Draws with it; inside a transaction. */
    QuestDraw draw() {
        QuestDraw draw = known;
        if (draw == null) {
            draw = new QuestDraw(rows.secret().orElseGet(this::make));
            known = draw;
        }
        return draw;
    }

    private byte[] make() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        rows.offerSecret(secret);
        return rows.secret().orElseThrow();
    }
}
