package dev.slotquest.gamification.levels;

import dev.slotquest.gamification.LevelStart;
import dev.slotquest.gamification.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Which level people have: made by the experience since they last ascended. */
@Service
public class Levels {

    private final Ledger ledger;
    private final LevelStart start;

    Levels(Ledger ledger, LevelStart start) {
        this.ledger = ledger;
        this.start = start;
    }

    /** The level of somebody. */
    public Level of(long userId) {
        return of(userId, ledger.balances(userId).xp());
    }

    /** The level of somebody who has earned so much experience altogether. */
    public Level of(long userId, long xp) {
        return Level.of(xp - start.of(userId).xp());
    }
}
