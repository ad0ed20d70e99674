package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Rhythm;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Spreads messages over time as Telegram asks for: 25 a second in all, one a second per chat after a short burst, 20 a
 * minute per group. Notifications use at most 20 of the 25, so that answers always find room.
 */
final class Pacer {
    private static final int MANY_CHATS = 10_000;

    private final Rhythm overall = new Rhythm(Duration.ofMillis(40), 4);
    private final Rhythm notifications = new Rhythm(Duration.ofMillis(50), 1);
    private final Map<Long, Rhythm> chats = new HashMap<>();

    /** Counts one message and says how long it has to wait for its turn. */
    synchronized Duration turn(long chat, Urgency urgency, long nowNanos) {
        if (chats.size() > MANY_CHATS) {
            chats.values().removeIf(r -> r.isRested(nowNanos));
        }
        long turn = chats.computeIfAbsent(chat, Pacer::rhythm).next(nowNanos);
        if (urgency == Urgency.NOTIFICATION) {
            turn = notifications.next(turn);
        }
        return Duration.ofNanos(overall.next(turn) - nowNanos);
    }

    private static Rhythm rhythm(long chat) {
        boolean group = chat < 0;
        return group ? new Rhythm(Duration.ofMillis(3_750), 4) : new Rhythm(Duration.ofSeconds(1), 4);
    }
}
