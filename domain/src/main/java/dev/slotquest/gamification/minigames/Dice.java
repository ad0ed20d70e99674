package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.Chance;
import java.util.List;

/** Two dice for each of two; the higher sum wins. */
final class Dice {

    /** What the winner has in hand, of two stakes of ten or against the house. */
    static final int WIN = 18;

    static final int TIE = 10;

    private static final int SIDES = 6;

    private Dice() {}

    /** A throw of both, seen by the first. */
    static List<Integer> roll(Chance chance) {
        return List.of(eyes(chance), eyes(chance), eyes(chance), eyes(chance));
    }

    private static int eyes(Chance chance) {
        return 1 + chance.below(SIDES);
    }

    /** The same throw, seen by the other. */
    static List<Integer> turned(List<Integer> eyes) {
        return List.of(eyes.get(2), eyes.get(3), eyes.get(0), eyes.get(1));
    }

    static Drawn drawn(List<Integer> eyes, int win, int tie) {
        int sides = Integer.compare(eyes.get(0) + eyes.get(1), eyes.get(2) + eyes.get(3));
        Prize prize = sides > 0
                ? Prize.coins("won", win, "🏆")
                : sides == 0 ? Prize.coins("tie", tie, "🤝") : Prize.coins("lost", 0, "💨");
        return new Drawn(eyes.stream().map(String::valueOf).toList(), prize);
    }
}
