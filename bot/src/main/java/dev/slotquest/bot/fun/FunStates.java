package dev.slotquest.bot.fun;

/** With which states others can begin messages about games. */
public final class FunStates {

    private FunStates() {}

    /** A challenge to a duel. */
    public static Object challenged(long duel) {
        return new GamesState.Challenged(duel);
    }
}
