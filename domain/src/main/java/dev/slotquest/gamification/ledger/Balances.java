package dev.slotquest.gamification.ledger;

/** What somebody has. A balance can be below zero when something was taken back after it had been spent. */
public record Balances(long points, long xp, long coins) {

    /** The balance of one currency. */
    public long of(Currency currency) {
        return switch (currency) {
            case POINTS -> points;
            case XP -> xp;
            case COINS -> coins;
        };
    }
}
