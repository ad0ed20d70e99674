package dev.slotquest.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.outcomes.CountOutcomes;
import dev.slotquest.outcomes.CountOutcomes.Which;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.Rate;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * It is Thursday, 3 December 2026, 17:00. On Wednesday three customers came, one did not, one is a ghost and one had
 * called it off. Today at 14:00 one came and nobody has said anything of another; one more is due at 18:00, and one
 * tomorrow.
 */
@DomainTest
class KpisIntegrationTests {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-12-02");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-04");
    private static final Days ALL = new Days(WEDNESDAY, FRIDAY);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Kpis kpis;

    @Autowired
    SmallestGroup smallestGroup;

    @Autowired
    CountOutcomes countOutcomes;

    @Autowired
    List<ContinuousWork> works;

    private User supervisor;
    private User staff;
    private User other;
    private long anna;
    private long ben;

    @BeforeEach
    void aFewDays() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        staff = office.staff();
        other = office.staff();
        anna = office.consultant("Anna", 9);
        ben = office.consultant("Ben", 9);
        List<Booking> wednesday = IntStream.range(0, 6)
                .mapToObj(n -> book("2026-12-02", "14:00", n == 0 ? other : staff))
                .toList();
        Booking kept = book("2026-12-03", "14:00", staff);
        book("2026-12-03", "14:00", staff);
        book("2026-12-03", "18:00", staff);
        book("2026-12-04", "11:00", staff);
        clock.set(Office.at("2026-12-03", "17:00"));
        List<Outcome> outcomes =
                List.of(Outcome.CAME, Outcome.CAME, Outcome.CAME, Outcome.NO_SHOW, Outcome.GHOST, Outcome.CANCELLED);
        for (int n = 0; n < outcomes.size(); n++) {
            say(wednesday.get(n), outcomes.get(n));
        }
        say(kept, Outcome.CAME);
        Works.finishFollowUps(works);
    }

    @Test
    void countsWhatIsOverAndWhatIsToCome() {
        Kpis.Sheet sheet = kpis.of(ALL, new Whose.Everybodys());

        assertThat(sheet.counts()).isEqualTo(new OutcomeCounts(10, 8, 4, 1, 1, 1, 0, 1));
        assertThat(sheet.counts())
                .as("as if every booking were read")
                .isEqualTo(countOutcomes.of(
                        Which.startingWithin(Office.at("2026-12-02", "00:00"), Office.at("2026-12-05", "00:00"))));
        assertThat(rate(Rate.SHOW, sheet)).isEqualTo(4 / 6.0, within(1e-9));
        assertThat(rate(Rate.APPEARANCE, sheet)).isEqualTo(4 / 8.0, within(1e-9));
        assertThat(rate(Rate.NO_SHOW, sheet)).isEqualTo(2 / 6.0, within(1e-9));
        assertThat(rate(Rate.CANCELLATION, sheet)).isEqualTo(1 / 10.0, within(1e-9));
        assertThat(sheet.freshness().complete()).isTrue();
    }

    @Test
    void countsWhatWasMadeOnTheDayItWasMade() {
        Days before = ALL.before();

        assertThat(before).isEqualTo(new Days(LocalDate.parse("2026-11-29"), LocalDate.parse("2026-12-01")));
        assertThat(kpis.of(before, new Whose.Everybodys()).made()).isEqualTo(10);
        assertThat(kpis.of(ALL, new Whose.Everybodys()).made()).isZero();
    }

    @Test
    void countsWhatIsSomebodys() {
        assertThat(kpis.of(ALL, new Whose.MadeBy(other.id())).counts())
                .isEqualTo(new OutcomeCounts(1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(kpis.of(ALL, new Whose.MadeBy(staff.id())).counts())
                .isEqualTo(new OutcomeCounts(9, 7, 3, 1, 1, 1, 0, 1));
        assertThat(kpis.of(ALL, new Whose.HeldBy(anna)).counts())
                .isEqualTo(kpis.of(ALL, new Whose.Everybodys()).counts());
        assertThat(kpis.of(ALL, new Whose.HeldBy(ben)).counts()).isEqualTo(OutcomeCounts.NONE);
    }

    @Test
    void tellsPeopleApartOnlyWhenThereAreEnough() {
        Days made = ALL.before();
        assertThat(smallestGroup.isReached(made)).as("two of seven").isFalse();

        context.getBean(ManageRules.class).set(RuleName.SMALLEST_GROUP, "2", TestClock.START, Actor.system());

        assertThat(smallestGroup.isReached(made)).isTrue();
        assertThat(smallestGroup.isReached(ALL)).as("nobody booked anything").isFalse();
    }

    private static double rate(Rate rate, Kpis.Sheet sheet) {
        return rate.of(sheet.counts()).orElseThrow();
    }

    private void say(Booking booking, Outcome outcome) {
        assertThat(context.getBean(RecordOutcome.class)
                        .record(booking.reference(), OutcomeWish.of(outcome), supervisor, Channel.PORTAL))
                .isInstanceOf(RecordOutcome.Result.Done.class);
    }

    private Booking book(String date, String time, User by) {
        var wish = BookingWish.of(anna, Office.at(date, time), Office.customer());
        var result = context.getBean(BookSlot.class).book(wish, by, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
