package dev.slotquest.gamification.minigames;

/**
 * What can be won.
 *
 * @param key its name, unique in a game
 * @param amount how many coins, experience or shields
 * @param symbol how it looks
 */
public record Prize(String key, Kind kind, int amount, String symbol) {

    static final String LUCKY_SEVEN = "lucky_seven";
    static final Prize CONSOLATION = new Prize("consolation", Kind.COINS, 5, "🍬");

    /** What a prize is made of. */
    public enum Kind {
        NOTHING,
        COINS,
        XP,
        SHIELD,
        COSMETIC
    }

    static Prize coins(String key, int amount, String symbol) {
        return new Prize(key, amount == 0 ? Kind.NOTHING : Kind.COINS, amount, symbol);
    }

    /** Whether it is none. */
    public boolean blank() {
        return kind == Kind.NOTHING;
    }
}
