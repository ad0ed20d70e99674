package dev.slotquest.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.calendar.CalendarTrouble;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private long now;

    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private final Pace pace = new Pace(8, Duration.ofMillis(200), clock, nanos -> now += nanos);

    @Test
    void letsABurstPassAndThenSoManyASecond() {
        repeat(8, pace::beforeReading);
        assertThat(passed()).isZero();

        repeat(80, pace::beforeReading);
        assertThat(passed()).isBetween(Duration.ofMillis(9_900), Duration.ofMillis(10_100));
    }

    @Test
    void staysBelowWhatGoogleAllowsInAnyMinute() {
        int requests = 0;
        while (passed().compareTo(Duration.ofMinutes(1)) < 0) {
            pace.beforeReading();
            requests++;
        }

        assertThat(requests).isBetween(450, 590);
    }

    @Test
    void leavesACalendarAloneBetweenTwoWrites() {
        repeat(5, () -> pace.beforeWriting("anna"));
        assertThat(passed()).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void letsOtherCalendarsPassMeanwhile() {
        repeat(1, () -> pace.beforeWriting("anna"));
        repeat(1, () -> pace.beforeWriting("ben"));
        repeat(1, pace::beforeReading);
        assertThat(passed()).isZero();
    }

    @Test
    void stopsWaitingWhenTheProductStops() {
        BlockingStrategy stopping = nanos -> {
            throw new InterruptedException();
        };
        var stopped = new Pace(1, Duration.ofMillis(200), clock, stopping);
        stopped.beforeReading();

        assertThatExceptionOfType(CalendarTrouble.class)
                .isThrownBy(stopped::beforeReading)
                .matches(CalendarTrouble::isPassing);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Duration passed() {
        return Duration.ofNanos(now);
    }

    private static void repeat(int times, Runnable turn) {
        for (int i = 0; i < times; i++) {
            turn.run();
        }
    }
}
