package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.jobs.JobSchedule.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} {1}: {2} .. {3} fires {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # An hour on the wall stays that hour: 08:30 is 07:30Z in winter and 06:30Z in summer.
            0 30 8 * * ?           | BUSINESS | 2026-10-24T00:00:00Z | 2026-10-26T12:00:00Z | 2026-10-24T06:30:00Z 2026-10-25T07:30:00Z 2026-10-26T07:30:00Z
            0 30 8 * * ?           | BUSINESS | 2027-03-27T00:00:00Z | 2027-03-29T12:00:00Z | 2027-03-27T07:30:00Z 2027-03-28T06:30:00Z 2027-03-29T06:30:00Z
            0 10 0 * * ?           | BUSINESS | 2026-10-24T12:00:00Z | 2026-10-26T12:00:00Z | 2026-10-24T22:10:00Z 2026-10-25T23:10:00Z
            # An hour that comes twice fires once.
            0 30 2 * * ?           | BUSINESS | 2026-10-24T12:00:00Z | 2026-10-26T12:00:00Z | 2026-10-25T01:30:00Z 2026-10-26T01:30:00Z
            # An hour in UTC is the same instant all year.
            0 0 19 * * ?           | UTC      | 2026-10-24T00:00:00Z | 2026-10-26T12:00:00Z | 2026-10-24T19:00:00Z 2026-10-25T19:00:00Z
            0 5 5-14 ? * MON-FRI   | UTC      | 2026-11-27T13:00:00Z | 2026-11-30T06:00:00Z | 2026-11-27T13:05:00Z 2026-11-27T14:05:00Z 2026-11-30T05:05:00Z
            """)
    void firesWhenTheClockSaysSo(String cron, Zone zone, Instant from, Instant until, String expected) {
        assertThat(between(firings(cron, zone), from, until))
                .extracting(Instant::toString)
                .containsExactly(expected.split(" "));
    }

    @Test
    void firesOnceOnADayWhoseHourIsMissing() {
        List<Instant> found = between(
                firings("0 30 2 * * ?", Zone.BUSINESS),
                Instant.parse("2027-03-27T12:00:00Z"),
                Instant.parse("2027-03-29T12:00:00Z"));

        assertThat(found).doesNotHaveDuplicates().contains(Instant.parse("2027-03-29T00:30:00Z"));
        assertThat(found.size()).isBetween(1, 2);
    }

    @Test
    void looksBackOverDaysOff() {
        Firings hourly = firings("0 5 5-14 ? * MON-FRI", Zone.UTC);
        Instant mondayMorning = Instant.parse("2026-11-30T05:05:00Z");

        assertThat(hourly.latest(mondayMorning)).hasValue(mondayMorning);
        assertThat(hourly.secondLatest(mondayMorning)).hasValue(Instant.parse("2026-11-27T14:05:00Z"));
        assertThat(hourly.latest(mondayMorning.minusMillis(1))).hasValue(Instant.parse("2026-11-27T14:05:00Z"));
    }

    @Test
    void looksBackOverYears() {
        assertThat(firings("0 0 0 29 2 ?", Zone.UTC).latest(Instant.parse("2027-11-30T00:00:00Z")))
                .hasValue(Instant.parse("2024-02-29T00:00:00Z"));
        assertThat(firings("0 0 0 1 1 ? 2030", Zone.UTC).latest(Instant.parse("2027-11-30T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void knowsHowLongItIsFromOneToTheNext() {
        Instant now = Instant.parse("2026-12-01T09:00:00Z");

        assertThat(firings("0 */5 * * * ?", Zone.UTC).interval(now)).hasValue(Duration.ofMinutes(5));
        assertThat(firings("0 0 5 ? * MON", Zone.UTC).interval(now)).hasValue(Duration.ofDays(7));
    }

    @Test
    void readsNoNonsense() {
        assertThat(Firings.read(JobSchedule.cron("every morning", Zone.UTC), BERLIN))
                .isEmpty();
    }

    private static Firings firings(String cron, Zone zone) {
        return Firings.of(JobSchedule.cron(cron, zone), BERLIN);
    }

    private static List<Instant> between(Firings firings, Instant from, Instant until) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = firings.next(from);
        while (next.isPresent() && next.get().isBefore(until)) {
            found.add(next.get());
            next = firings.next(next.get());
        }
        return found;
    }
}
