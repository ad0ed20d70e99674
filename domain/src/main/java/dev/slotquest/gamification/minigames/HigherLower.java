package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number from 2 to 9 lies open; the next one is any other from 1 to 10. The bolder the guess, the more it brings: every guess
 * is worth the same in the long run, and never more than nine coins.
 */
public final class HigherLower {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;
    private static final int OTHERS = HIGHEST - LOWEST;
    private static final int WORTH = 81;

    private HigherLower() {}

    /** What can be guessed. */
    public enum Guess {
        HIGHER,
        LOWER;

        /** What somebody has guessed. */
        public static Optional<Guess> of(String written) {
            return Arrays.stream(values())
                    .filter(guess -> guess.name().equals(written.strip().toUpperCase(Locale.ROOT)))
                    .findFirst();
        }

        /** The name that programs use. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many of the nine other numbers make a guess right. */
    public static int chances(int open, Guess guess) {
        return guess == Guess.HIGHER ? HIGHEST - open : open - LOWEST;
    }

    /** Of how many. */
    public static int others() {
        return OTHERS;
    }

    /** What a guess brings when it is right, in coins. */
    public static int payout(int open, Guess guess) {
        return WORTH / chances(open, guess);
    }

    static int open(Chance chance) {
        return LOWEST + 1 + chance.below(HIGHEST - LOWEST - 1);
    }

    static Drawn next(int open, Guess guess, Chance chance) {
        int next = LOWEST + chance.below(OTHERS);
        if (next >= open) {
            next++;
        }
        boolean right = guess == Guess.HIGHER ? next > open : next < open;
        Prize prize = Prize.coins(right ? "right" : "wrong", right ? payout(open, guess) : 0, right ? "💰" : "💨");
        return new Drawn(List.of(Integer.toString(open), Integer.toString(next)), prize);
    }
}
