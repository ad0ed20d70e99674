package dev.slotquest.gamification.ledger;

import dev.slotquest.gamification.Bonus;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/** What makes the bookings of one person earn more than they are worth to everybody. */
record Bonuses(List<Bonus> all) {

    static final Bonuses NONE = new Bonuses(List.of());

    /** Experience for points of a booking made at that time. */
    int xp(int points, Instant madeAt) {
        return points * Worth.XP_PER_POINT * (100 + percent(Bonus::xpPercent, madeAt)) / 100;
    }

    /**
     * Coins for points of a booking made at that time. A bonus of less than a whole coin is one coin for so many of a hundred
     * bookings as it has hundredths; the reference says for which, so it is always the same ones.
     */
    int coins(int points, Instant madeAt, String reference) {
        int hundredths = points * Worth.COINS_PER_POINT * percent(Bonus::coinPercent, madeAt);
        return points * Worth.COINS_PER_POINT + (hundredths + Math.floorMod(reference.hashCode(), 100)) / 100;
    }

    private int percent(ToIntFunction<Bonus> what, Instant madeAt) {
        return all.stream()
                .filter(bonus -> bonus.since().isBefore(madeAt))
                .mapToInt(what)
                .sum();
    }
}
