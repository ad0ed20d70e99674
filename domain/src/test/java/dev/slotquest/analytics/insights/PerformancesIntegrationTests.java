package dev.slotquest.analytics.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.analytics.metrics.Basis;
import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.WeekHour;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * It is Thursday, 3 December 2026, 17:00. On Tuesday staff booked two customers for Wednesday at 14:00, of whom one came,
 * one for today at 11:00, of whom nobody has said anything, and one for Friday; the supervisor booked one for Wednesday.
 */
@DomainTest
class PerformancesIntegrationTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-03");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Performances performances;

    @Autowired
    TeamWeeks teamWeeks;

    @Autowired
    Figures figures;

    @Autowired
    List<ContinuousWork> works;

    private User supervisor;
    private User staff;
    private long anna;

    @BeforeEach
    void aFewDays() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        staff = office.staff();
        anna = office.consultant("Anna", 9);
        Booking came = book("2026-12-02", "14:00", staff);
        Booking missed = book("2026-12-02", "14:00", staff);
        book("2026-12-03", "11:00", staff);
        book("2026-12-04", "11:00", staff);
        book("2026-12-02", "16:00", supervisor);
        clock.set(Office.at("2026-12-03", "17:00"));
        say(came, Outcome.CAME);
        say(missed, Outcome.NO_SHOW);
        Works.finishFollowUps(works);
    }

    @Test
    void readsHowSomebodyDoes() {
        Performance performance = performances.of(Whose.of(staff), Days.upTo(TODAY, 30));

        assertThat(performance.sheet().made()).isEqualTo(4);
        assertThat(performance.sheet().counts().decided()).isEqualTo(2);
        assertThat(performance.byWeekday().keySet())
                .containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(performance.byHour()).hasEntrySatisfying(14, counts -> {
            assertThat(counts.came()).isEqualTo(1);
            assertThat(counts.missed()).isEqualTo(1);
        });
        assertThat(performance.activeDays()).isEqualTo(1);
        assertThat(performance.perActiveDay()).isEqualTo(OptionalDouble.of(4));
        assertThat(performance.daysAhead().orElseThrow())
                .as("two for the day after, one for two days after")
                .isBetween(1.3, 1.4);
        assertThat(performance.weeks()).hasSize(8).allMatch(week -> week.bookings() == 0);
        assertThat(performance.forecast()).isNull();
        assertThat(performance.insights()).containsExactly(new Insight.OutcomesOpen(1));
    }

    @Test
    void readsTheFourWeeksBeforeThisOne() {
        clock.set(Office.at("2026-12-10", "17:00"));

        Performance later = performances.of(Whose.of(staff), Days.upTo(TODAY.plusWeeks(1), 30));

        assertThat(later.weeks().getLast()).isEqualTo(new Performance.Week(LocalDate.parse("2026-11-30"), 4));
    }

    @Test
    void readsWhatAConsultantHolds() {
        User login = Office.in(context).loginOf(anna);

        Performance performance = performances.of(Whose.of(login), Days.upTo(TODAY, 30));

        assertThat(performance.sheet().made()).isEqualTo(5);
        assertThat(performance.byHour().keySet()).containsExactly(11, 14, 16);
    }

    @Test
    void knowsNothingOfWhoDidNothing() {
        Performance performance = performances.of(new Whose.MadeBy(-1), Days.upTo(TODAY, 7));

        assertThat(performance.booked()).isEmpty();
        assertThat(performance.daysAhead()).isEmpty();
        assertThat(performance.perActiveDay()).isEmpty();
        assertThat(performance.insights()).containsExactly(new Insight.TooLittle());
    }

    @Test
    void tellsHoursOfEverybodyAndOfOne() {
        Days days = new Days(TODAY.minusDays(1), TODAY);
        WeekHour fourteen = new WeekHour(DayOfWeek.WEDNESDAY, 14, new Counts(0, 1, 1, 0, 0, 0, 0));

        assertThat(figures.hours(new Whose.Everybodys(), days))
                .extracting(hour -> hour.weekday() + " " + hour.hour())
                .containsExactly("WEDNESDAY 14", "WEDNESDAY 16", "THURSDAY 11");
        assertThat(figures.hours(new Whose.HeldBy(anna), days))
                .as("anna holds them all")
                .isEqualTo(figures.hours(new Whose.Everybodys(), days));
        assertThat(figures.hours(Basis.HELD, new Whose.MadeBy(staff.id()), days))
                .first()
                .usingRecursiveComparison()
                .ignoringFields("counts.points")
                .isEqualTo(fourteen);
    }

    @Test
    void tellsPeopleOfTheTeamApartOnlyWhenThereAreEnough() {
        TeamWeek few = teamWeeks.now();

        assertThat(few.apart()).isFalse();
        assertThat(few.people()).isEmpty();
        assertThat(few.all().week().bookings()).isEqualTo(5);
        assertThat(few.all().today()).isEqualTo(Counts.NONE);
        assertThat(few.consultants().get(anna).held().came()).isEqualTo(1);

        context.getBean(ManageRules.class).set(RuleName.SMALLEST_GROUP, "2", TestClock.START, Actor.system());
        TeamWeek enough = teamWeeks.now();

        assertThat(enough.people()).containsOnlyKeys(staff.id(), supervisor.id());
        assertThat(enough.people().get(staff.id()).week().bookings()).isEqualTo(4);
        assertThat(enough.people().get(staff.id()).showRate())
                .as("of two nobody makes a rate")
                .isEmpty();
        assertThat(enough.people().get(supervisor.id()).open()).isEqualTo(1);
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
