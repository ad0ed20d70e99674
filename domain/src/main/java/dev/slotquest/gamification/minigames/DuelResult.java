package dev.slotquest.gamification.minigames;

/** What became of a wish about a duel. */
public sealed interface DuelResult {

    /** The challenge stands, and the stake is put aside. */
    record Offered(Duel duel) implements DuelResult {}

    /** The dice are thrown; this is how it came out for who took it up. */
    record Fought(Duel duel, Play play) implements DuelResult {}

    /** There is no duel, and both have their stakes. */
    record Closed(Duel duel) implements DuelResult {}

    /** Nothing has changed. */
    record Refused(Reason reason) implements DuelResult {}

    /** Why not. */
    enum Reason {
        OFF,
        TOO_FEW_COINS,
        ENOUGH_FOR_TODAY,
        /** Nobody whom one can challenge. */
        NO_SUCH_PLAYER,
        /** One of both has challenged the other already. */
        OPEN_ALREADY,
        /** It is over, or never was. */
        OVER
    }
}
