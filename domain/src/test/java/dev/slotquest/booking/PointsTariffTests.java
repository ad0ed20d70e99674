package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.scheduling.RuleBookFixture;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 6.2, with its numbers. */
class PointsTariffTests {

    private static final Instant NOW = Office.at("2026-12-01", "10:00");

    @ParameterizedTest
    @CsvSource({
        // hour, booked of 3 seats, potential, date, points
        "09:00, 3, NORMAL, 2026-12-04, 1",
        "11:00, 3, NORMAL, 2026-12-02, 2",
        "14:00, 3, NORMAL, 2026-12-02, 4",
        "16:00, 3, NORMAL, 2026-12-02, 3",
        "18:00, 3, NORMAL, 2026-12-02, 2",
        "20:00, 3, NORMAL, 2026-12-02, 1",
        "13:00, 3, NORMAL, 2026-12-02, 1",
        "14:00, 0, NORMAL, 2026-12-02, 6",
        "14:00, 1, NORMAL, 2026-12-02, 4",
        "14:00, 3, WIN_BACK, 2026-12-02, 2",
        "20:00, 3, WIN_BACK, 2026-12-02, 1",
        "14:00, 0, TOP, 2026-12-28, 6",
        "14:00, 0, TOP, 2026-12-29, 0"
    })
    void followsTheHourTheRoomThePotentialAndTheDistance(
            LocalTime time, int booked, Potential potential, String date, int points) {
        Instant start = Office.at(date, time.toString());
        var slot = new SlotOffer(
                time,
                start,
                start.plusSeconds(7_200),
                List.of(new ConsultantOffer(1, "Anna", 3, booked, 0, List.of())));

        assertThat(PointsTariff.at(NOW, RuleBookFixture.withDefaults(), Office.ZONE)
                        .pointsFor(slot, potential, NOW))
                .isEqualTo(points);
    }
}
