package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PacerTests {
    static final long NOW = 1_000_000_000_000L;

    final Pacer pacer = new Pacer();

    @Test
    void letsAShortBurstThroughAndThenOneASecond() {
        var turns = LongStream.range(0, 8)
                .mapToObj(_ -> pacer.turn(7, Urgency.ANSWER, NOW))
                .toList();

        assertThat(turns.subList(0, 4)).allMatch(Duration.ZERO::equals);
        assertThat(turns.get(4)).isEqualTo(Duration.ofSeconds(1));
        assertThat(turns.get(7)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void neverSendsThirtyInOneSecond() {
        var turns = LongStream.range(0, 200)
                .map(chat -> pacer.turn(chat + 1, Urgency.ANSWER, NOW).toMillis())
                .sorted()
                .toArray();

        for (int first = 0; first + 29 < turns.length; first++) {
            assertThat(turns[first + 29] - turns[first]).isGreaterThanOrEqualTo(1_000);
        }
    }

    @Test
    void keepsRoomForAnswersWhileManyAreNotified() {
        for (long chat = 1; chat <= 20; chat++) {
            pacer.turn(chat, Urgency.NOTIFICATION, NOW);
        }

        long later = NOW + Duration.ofSeconds(1).toNanos();
        assertThat(pacer.turn(99, Urgency.ANSWER, later)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void sendsNoMoreThanTwentyAMinuteToAGroup() {
        long inTheFirstMinute = LongStream.range(0, 40)
                .mapToObj(_ -> pacer.turn(-100, Urgency.ANSWER, NOW))
                .filter(turn -> turn.compareTo(Duration.ofMinutes(1)) < 0)
                .count();

        assertThat(inTheFirstMinute).isBetween(16L, 20L);
    }
}
