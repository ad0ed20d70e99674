package dev.slotquest.gamification;

import java.util.ArrayDeque;
import java.util.Deque;

/** Luck that does what a test says, and then is luck again. */
public class FixedChance implements Chance {

    private final Deque<Integer> next = new ArrayDeque<>();
    private final Chance usual = new SecureChance();

    /** What is drawn next, one after the other. */
    public synchronized void draws(int... numbers) {
        next.clear();
        for (int number : numbers) {
            next.add(number);
        }
    }

    @Override
    public synchronized int below(int bound) {
        Integer wanted = next.poll();
        return wanted == null ? usual.below(bound) : wanted;
    }
}
