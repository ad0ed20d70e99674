package dev.slotquest.bot.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many messages the service takes: 30 a second in all, 1 a second per chat after a short burst, 20 a minute per group. */
final class Limits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int OVERALL = 30;
    private static final int BURST = 5;
    private static final int PER_GROUP = 20;

    private final Deque<Long> overall = new ArrayDeque<>();
    private final Map<Long, Long> chats = new HashMap<>();
    private final Map<Long, Deque<Long>> groups = new HashMap<>();
    private boolean on = true;

    void on(boolean on) {
        this.on = on;
    }

    /** Counts one message or refuses it with the time to wait. */
    void count(long chat, long nowNanos) {
        if (!on) {
            return;
        }
        check(overall, OVERALL, SECOND, nowNanos);
        long expected = Math.max(chats.getOrDefault(chat, nowNanos), nowNanos) + SECOND.toNanos();
        refuseWhile(expected - nowNanos - SECOND.multipliedBy(BURST).toNanos());
        if (chat < 0) {
            Deque<Long> group = groups.computeIfAbsent(chat, _ -> new ArrayDeque<>());
            check(group, PER_GROUP, Duration.ofMinutes(1), nowNanos);
            group.add(nowNanos);
        }
        overall.add(nowNanos);
        chats.put(chat, expected);
    }

    private static void check(Deque<Long> times, int most, Duration window, long nowNanos) {
        long start = nowNanos - window.toNanos();
        while (!times.isEmpty() && times.peekFirst() <= start) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            refuseWhile(times.peekFirst() - start);
        }
    }

    private static void refuseWhile(long waitNanos) {
        if (waitNanos > 0) {
            throw Refusal.tooManyRequests((int) Math.max(1, Math.ceilDiv(waitNanos, SECOND.toNanos())));
        }
    }
}
