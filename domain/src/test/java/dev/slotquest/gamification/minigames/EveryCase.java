package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Goes through everything that luck can do, by drawing every number in turn, and adds up how likely what comes of it is. */
final class EveryCase implements Chance {

    private final List<Integer> path = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private int asked;

    private EveryCase() {}

    /** How likely each result is; together they are one. */
    static Map<String, Fraction> of(Function<Chance, String> draw) {
        Map<String, Fraction> cases = new TreeMap<>();
        EveryCase chance = new EveryCase();
        do {
            chance.asked = 0;
            String result = draw.apply(chance);
            cases.merge(result, chance.likelihood(), Fraction::plus);
        } while (chance.goOn());
        return cases;
    }

    @Override
    public int below(int bound) {
        if (asked == path.size()) {
            path.add(0);
            bounds.add(bound);
        }
        return path.get(asked++);
    }

    private Fraction likelihood() {
        return bounds.stream().reduce(Fraction.ONE, (sum, bound) -> sum.times(Fraction.of(1, bound)), Fraction::times);
    }

    private boolean goOn() {
        while (!path.isEmpty()) {
            int next = path.removeLast() + 1;
            int bound = bounds.removeLast();
            if (next < bound) {
                path.add(next);
                bounds.add(bound);
                return true;
            }
        }
        return false;
    }
}
