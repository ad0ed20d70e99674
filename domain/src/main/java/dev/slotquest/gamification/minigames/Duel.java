package dev.slotquest.gamification.minigames;

import java.time.Instant;

/**
 * A challenge among colleagues.
 *
 * @param stake what each of both puts in; the winner has nine tenths of both
 * @param lapsesAt when nobody can take it up any more
 */
public record Duel(long id, long challengerId, long opponentId, int stake, State state, Instant lapsesAt) {

    /** What became of it. In every state but the first two, the stake is back. */
    public enum State {
        /** Waits for an answer. */
        OPEN,
        /** The dice are thrown. */
        FOUGHT,
        DECLINED,
        WITHDRAWN,
        LAPSED
    }

    int win() {
        return 2 * stake * 9 / 10;
    }
}
