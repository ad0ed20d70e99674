package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.scheduling.SlotWish.Fit;
import dev.slotquest.scheduling.Suggestion.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules 2.7. */
class NextBestTests {

    private static final Instant NOW = TestRules.at("2026-12-01", "09:00");
    private static final String DAY = "2026-12-02";

    private final TestRules rules = new TestRules();
    private final List<SlotOffer> slots = new ArrayList<>();
    private NoShowRisk risk = NoShowRisk.UNKNOWN;

    @Test
    void theSoonerTheBetter() {
        slot(DAY, "14:00", offer(1, 1, 0));
        slot("2026-12-09", "14:00", offer(1, 1, 0));
        slot(DAY, "11:00", offer(1, 1, 0));

        assertThat(best(SlotWish.from(NOW)))
                .containsExactly(
                        "2026-12-02 11:00 1 SOONEST", "2026-12-02 14:00 1 SOON", "2026-12-09 14:00 1 NEEDS_FILLING");
    }

    @Test
    void theNearestToWhatWasAskedFor() {
        slot(DAY, "11:00", offer(1, 1, 0));
        slot("2026-12-09", "16:00", offer(1, 1, 0));

        assertThat(best(SlotWish.near(TestRules.at("2026-12-09", "14:00"), NOW)).getFirst())
                .isEqualTo("2026-12-09 16:00 1 NEAREST");
    }

    @Test
    void whoHasHadLessComesFirst() {
        slot(DAY, "09:00", offer(1, 4, 3), offer(2, 4, 0));
        slot(DAY, "11:00", offer(1, 4, 0), offer(2, 4, 0));

        assertThat(best(SlotWish.from(NOW))).allMatch(line -> line.contains(" 2 "));
    }

    @Test
    void whoFitsComesFirst() {
        slot(DAY, "09:00", offer(1, 4, 0), offer(2, 4, 0), offer(3, 4, 0));
        slot(DAY, "11:00", offer(1, 4, 0), offer(2, 4, 0), offer(3, 4, 0));

        assertThat(best(SlotWish.from(NOW).fitting(new Fit(Set.of(2L), Set.of(), Set.of()))))
                .containsExactly("2026-12-02 09:00 2 SOONEST", "2026-12-02 11:00 2 KNOWS_CUSTOMER");
        assertThat(best(SlotWish.from(NOW).fitting(new Fit(Set.of(), Set.of(3L), Set.of(2L)))))
                .allMatch(line -> line.contains(" 3 "));
        assertThat(best(SlotWish.from(NOW).fitting(new Fit(Set.of(), Set.of(), Set.of(2L)))))
                .allMatch(line -> line.contains(" 2 "));
    }

    @Test
    void saysWhatFitsWhereThatCountsMost() {
        rules.values.put(RuleName.WEIGHT_FIT.key(), List.of(new RuleBook.DatedValue(Instant.EPOCH, "10")));
        slot(DAY, "09:00", offer(1, 4, 0), offer(2, 4, 0), offer(3, 4, 0));
        slot("2026-12-09", "11:00", offer(1, 4, 0), offer(2, 4, 0), offer(3, 4, 0));

        assertThat(best(SlotWish.from(NOW).fitting(new Fit(Set.of(), Set.of(3L), Set.of())))
                        .getLast())
                .isEqualTo("2026-12-09 11:00 3 SPEAKS_LANGUAGE");
        assertThat(best(SlotWish.from(NOW).fitting(new Fit(Set.of(), Set.of(), Set.of(2L))))
                        .getLast())
                .isEqualTo("2026-12-09 11:00 2 KNOWS_CAMPAIGN");
    }

    @Test
    void anHourAtWhichCustomersStayAwayComesLater() {
        risk = (consultant, start) -> start.equals(TestRules.at(DAY, "11:00")) ? 0.6 : 0.1;
        slot(DAY, "11:00", offer(1, 1, 0));
        slot(DAY, "14:00", offer(1, 1, 0));

        assertThat(best(SlotWish.from(NOW))).first().isEqualTo("2026-12-02 14:00 1 SOON");

        rules.values.put(RuleName.WEIGHT_RISK.key(), List.of(new RuleBook.DatedValue(Instant.EPOCH, "0")));
        assertThat(best(SlotWish.from(NOW))).first().isEqualTo("2026-12-02 11:00 1 SOONEST");
    }

    @Test
    void saysWhenAnHourIsKeptOften() {
        rules.values.put(RuleName.WEIGHT_RISK.key(), List.of(new RuleBook.DatedValue(Instant.EPOCH, "10")));
        risk = (consultant, start) -> start.equals(TestRules.at("2026-12-09", "14:00")) ? 0 : 0.5;
        slot(DAY, "11:00", offer(1, 1, 0));
        slot("2026-12-09", "14:00", offer(1, 1, 0));

        assertThat(best(SlotWish.from(NOW))).first().isEqualTo("2026-12-09 14:00 1 KEPT_OFTEN");
    }

    @Test
    void anEmptySlotIsNeeded() {
        slot(DAY, "11:00", offer(1, 4, 3));
        slot(DAY, "14:00", offer(1, 4, 0));

        assertThat(best(SlotWish.from(NOW))).first().isEqualTo("2026-12-02 14:00 1 SOON");
    }

    private List<String> best(SlotWish wish) {
        var ranking = new NextBest(rules.book(), risk, NOW, TestRules.BERLIN);
        return ranking.of(List.of(new DayBoard(LocalDate.parse(DAY), slots, NOW)), wish, NOW, 10).stream()
                .map(NextBestTests::shown)
                .toList();
    }

    private static String shown(Suggestion found) {
        var start = found.startsAt().atZone(TestRules.BERLIN);
        Reason reason = found.reason();
        return "%s %s %d %s".formatted(start.toLocalDate(), start.toLocalTime(), found.consultantId(), reason);
    }

    private void slot(String date, String time, ConsultantOffer... offers) {
        Instant start = TestRules.at(date, time);
        slots.add(new SlotOffer(LocalTime.parse(time), start, start.plus(Duration.ofHours(2)), List.of(offers)));
    }

    private static ConsultantOffer offer(long consultant, int capacity, int booked) {
        return new ConsultantOffer(consultant, "Consultant " + consultant, capacity, booked, 0, List.of());
    }
}
