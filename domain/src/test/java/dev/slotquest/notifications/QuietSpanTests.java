package dev.slotquest.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of Berlin go forward on 28 March 2027 at 02:00 and back on 25 October 2026 at 03:00. */
class QuietSpanTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // From, to, now, end, begin.
        "20:00, 08:00, 2026-12-01T18:59:59Z, 2026-12-01T18:59:59Z, 2026-12-01T18:59:59Z",
        "20:00, 08:00, 2026-12-01T19:00:00Z, 2026-12-02T07:00:00Z, 2026-12-01T19:00:00Z",
        "20:00, 08:00, 2026-12-02T06:59:59Z, 2026-12-02T07:00:00Z, 2026-12-01T19:00:00Z",
        "20:00, 08:00, 2026-12-02T07:00:00Z, 2026-12-02T07:00:00Z, 2026-12-02T07:00:00Z",
        // A pause at noon.
        "12:00, 13:30, 2026-12-01T11:00:00Z, 2026-12-01T12:30:00Z, 2026-12-01T11:00:00Z",
        "12:00, 13:30, 2026-12-01T12:30:00Z, 2026-12-01T12:30:00Z, 2026-12-01T12:30:00Z",
        // Never.
        "08:00, 08:00, 2026-12-01T22:00:00Z, 2026-12-01T22:00:00Z, 2026-12-01T22:00:00Z",
        // The night that is an hour shorter, and the one that is an hour longer.
        "20:00, 08:00, 2027-03-27T20:00:00Z, 2027-03-28T06:00:00Z, 2027-03-27T19:00:00Z",
        "20:00, 08:00, 2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z, 2026-10-24T18:00:00Z",
        // An end in the hour that does not exist, and in the hour that exists twice.
        "22:00, 02:30, 2027-03-27T22:00:00Z, 2027-03-28T01:30:00Z, 2027-03-27T21:00:00Z",
        "22:00, 02:30, 2026-10-24T22:00:00Z, 2026-10-25T01:30:00Z, 2026-10-24T20:00:00Z",
        "22:00, 02:30, 2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z, 2026-10-24T20:00:00Z"
    })
    void knowsWhenTheQuietHoursAroundAnInstantBeginAndEnd(
            LocalTime from, LocalTime to, Instant now, Instant end, Instant begin) {
        var span = new QuietSpan(from, to);

        assertThat(span.endAfter(now, BERLIN)).isEqualTo(end);
        assertThat(span.beginBefore(now, BERLIN)).isEqualTo(begin);
    }
}
