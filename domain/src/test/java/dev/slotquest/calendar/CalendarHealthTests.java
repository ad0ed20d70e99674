package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.slotquest.calendar.CalendarMirror.Backlog;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarHealthTests {

    private static final Instant START = Instant.parse("2027-01-11T08:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");

    private final CalendarMirror mirror = mock(CalendarMirror.class);
    private final SyncTable syncs = mock(SyncTable.class);
    private final Clock clock = mock(Clock.class);

    @ParameterizedTest
    @CsvSource({
        "0,                     , 0, UP",
        "3, 2027-01-11T08:56:00Z, 0, UP",
        "3, 2027-01-11T08:54:00Z, 0, DEGRADED",
        "0,                     , 1, DEGRADED"
    })
    void worriesAboutALongWaitAndAboutEveryBookingThatWasGivenUp(
            long waiting, Instant oldest, long givenUp, State expected) {
        when(clock.millis()).thenReturn(START.toEpochMilli());
        var health = health();
        when(mirror.backlog()).thenReturn(new Backlog(waiting, oldest, givenUp));
        when(clock.millis()).thenReturn(NOW.toEpochMilli());

        assertThat(health.check().state()).isEqualTo(expected);
    }

    @Test
    void doesNotCountTheTimeInWhichNobodyWasThereToWrite() {
        when(clock.millis()).thenReturn(NOW.toEpochMilli());
        when(mirror.backlog()).thenReturn(new Backlog(100, START, 0));

        assertThat(health().check().state()).isEqualTo(State.UP);
    }

    private CalendarHealth health() {
        return new CalendarHealth(mirror, syncs, new BusinessTime(clock, ZoneOffset.UTC));
    }
}
