package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentFileTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant WINTER = Instant.parse("2026-12-01T13:00:00Z");
    private static final Instant SUMMER = Instant.parse("2027-06-01T12:00:00Z");

    @Test
    void namesTheAppointmentByItsReferenceAndItsTimeOnTheLocalClock() {
        String file = AppointmentFile.of(appointment(WINTER, 0, false), BERLIN);
        assertThat(file.lines())
                .contains(
                        "METHOD:PUBLISH",
                        "UID:SQ-7F3K2M@slotquest.dev",
                        "DTSTART;TZID=Europe/Berlin:20261201T140000",
                        "DTEND;TZID=Europe/Berlin:20261201T160000",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Beratung\\, mit Umlauten: äöü");
    }

    @Test
    void saysWhenTheClocksOfBerlinGoForwardAndBack() {
        String file = AppointmentFile.of(appointment(SUMMER, 0, false), BERLIN);
        assertThat(file.replace("\r\n", "\n")).contains("""
                        BEGIN:DAYLIGHT
                        DTSTART:20260329T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                        END:DAYLIGHT
                        """, """
                        BEGIN:STANDARD
                        DTSTART:20261025T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                        END:STANDARD
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "America/Nuuk",
                "Africa/Cairo",
                "Asia/Jerusalem",
                "Asia/Kolkata",
                "UTC"
            })
    void isReadBackAsTheSameInstantsInEveryZone(String zone) {
        for (Instant start = WINTER;
                start.isBefore(WINTER.plusSeconds(365 * 86_400L));
                start = start.plusSeconds(9 * 86_400L)) {
            String file = AppointmentFile.of(appointment(start, 0, false), ZoneId.of(zone));
            VEvent read = Biweekly.parse(file).first().getEvents().getFirst();
            assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(start);
            assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(start.plusSeconds(7_200));
        }
    }

    @Test
    void takesTheEntryAwayWhenTheAppointmentIsCancelled() {
        String file = AppointmentFile.of(appointment(WINTER, 3, true), BERLIN);
        assertThat(file.lines()).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3");
    }

    @Test
    void foldsLongLinesAndKeepsLineBreaksOfTheText() {
        var appointment = new Appointment(
                "SQ-7F3K2M", WINTER, WINTER.plusSeconds(7_200), "Termin", "ä".repeat(200) + "\nzwei", 0, false, WINTER);
        String file = AppointmentFile.of(appointment, BERLIN);
        assertThat(file.lines()).allMatch(line -> line.length() <= 75);
        assertThat(Biweekly.parse(file)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getDescription()
                        .getValue())
                .isEqualTo("ä".repeat(200) + "\nzwei");
    }

    private static Appointment appointment(Instant start, int sequence, boolean cancelled) {
        return new Appointment(
                "SQ-7F3K2M",
                start,
                start.plusSeconds(7_200),
                "Beratung, mit Umlauten: äöü",
                null,
                sequence,
                cancelled,
                WINTER);
    }
}
