package dev.slotquest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class OutcomeJobsIntegrationTests {

    /** 20:00 in Berlin. */
    private static final Instant DAILY_RUN = Instant.parse("2026-12-02T19:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    OutcomePrompt prompt;

    @Autowired
    DailyOutcomes daily;

    @Autowired
    OverdueOutcomes overdue;

    @Autowired
    RecordOutcome recordOutcome;

    private OutcomeDesk desk;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        desk = new OutcomeDesk(context);
    }

    @Test
    void asksTheConsultantOnceAQuarterOfAnHourAfterTheEnd() {
        desk.at(OutcomeDesk.END.plus(Duration.ofMinutes(14)));
        assertThat(prompt.run()).isZero();

        desk.at(OutcomeDesk.END.plus(Duration.ofMinutes(15)));
        assertThat(prompt.run()).isEqualTo(1);
        assertThat(prompt.run()).as("run again").isZero();
        assertThat(told("outcome:")).containsExactly(desk.consultant.id());

        desk.say(Outcome.CAME, desk.supervisor);
        assertThat(openFacts("outcome:")).as("answered anywhere").isEmpty();
    }

    @Test
    void asksAfterAsLongAsTheRuleSays() {
        context.getBean(ManageRules.class).set(RuleName.OUTCOME_PROMPT_MINUTES, "45", TestClock.START, Actor.system());
        desk.at(OutcomeDesk.END.plus(Duration.ofMinutes(44)));
        assertThat(prompt.run()).isZero();
        desk.at(OutcomeDesk.END.plus(Duration.ofMinutes(45)));
        assertThat(prompt.run()).isEqualTo(1);
    }

    @Test
    void asksNobodyAboutWhatIsKnownCalledOffOrLongAgo() {
        Booking cancelled = desk.book(Office.customer(), Office.at("2026-12-02", "16:00"));
        desk.at(Office.at("2026-12-02", "18:30"));
        desk.say(Outcome.CAME, desk.consultant);
        recordOutcome.record(
                cancelled.reference(), OutcomeWish.cancelled(CancelReason.CUSTOMER, null), desk.booker, Channel.PORTAL);
        assertThat(prompt.run()).isZero();

        Booking old = desk.book(Office.customer(), Office.at("2026-12-03", "11:00"));
        desk.at(old.endsAt().plus(Duration.ofDays(3)));
        assertThat(prompt.run()).isZero();
    }

    @Test
    void findsWhatIsOpenPageByPageAndOnlyWhatIsTheirs() {
        Booking later = desk.book(Office.customer(), Office.at("2026-12-02", "16:00"));
        desk.at(DAILY_RUN);
        daily.run();
        desk.at(DAILY_RUN.plus(Duration.ofDays(1)));
        var first = new PageRequest(0, 1, null);
        var second = new PageRequest(1, 1, null);

        assertThat(overdue.find(OpenOutcomes.OVERDUE, first, desk.supervisor).total())
                .isEqualTo(2);
        assertThat(references(
                        overdue.find(OpenOutcomes.ALL, second, desk.supervisor).items()))
                .containsExactly(later.reference());
        assertThat(references(overdue.find(
                                new OpenOutcomes(true, later.startsAt(), null, desk.anna, null), first, desk.supervisor)
                        .items()))
                .containsExactly(later.reference());
        assertThat(references(overdue.find(OpenOutcomes.ALL, first, desk.booker).items()))
                .containsExactly(desk.booking.reference());
        assertThat(overdue.find(new OpenOutcomes(false, null, null, desk.anna + 1, null), first, desk.consultant)
                        .total())
                .as("another consultant's")
                .isZero();
        assertThat(overdue.find(new OpenOutcomes(false, null, null, null, desk.booker.id()), first, desk.stranger)
                        .total())
                .as("another person's")
                .isZero();
    }

    @Test
    void putsWhatIsOpenOnTheTeamLeadsListAndTellsOnce() {
        desk.at(DAILY_RUN);
        assertThat(overdue.overdueCount(desk.supervisor)).isZero();
        assertThat(references(overdue.openOf(desk.consultant, 10))).containsExactly(desk.booking.reference());
        assertThat(overdue.openOf(desk.stranger, 10)).isEmpty();

        assertThat(daily.run()).isEqualTo(1);
        assertThat(daily.run()).as("run again").isZero();

        assertThat(references(overdue.overdue(desk.supervisor, 10))).containsExactly(desk.booking.reference());
        assertThat(overdue.overdue(desk.booker, 10)).isEmpty();
        assertThat(told("outcomes-overdue:")).containsExactly(desk.supervisor.id());
        assertThat(desk.now().outcome()).as("silence is no outcome").isNull();

        desk.say(Outcome.NO_SHOW, desk.supervisor);
        assertThat(overdue.overdueCount(desk.supervisor)).isZero();
        assertThat(openFacts("outcomes-overdue:")).isEmpty();
    }

    @Test
    void leavesThoseTimeWhoseAppointmentEndedAMomentAgo() {
        desk.at(OutcomeDesk.END.plus(Duration.ofMinutes(5)));

        assertThat(daily.run()).isZero();
        assertThat(overdue.overdueCount(desk.supervisor)).isZero();
    }

    @Test
    void takesSilenceForCameWhereTheRuleSaysSo() {
        context.getBean(ManageRules.class).set(RuleName.OUTCOME_SILENCE_CAME, "1", TestClock.START, Actor.system());
        desk.at(DAILY_RUN);

        assertThat(daily.run()).isEqualTo(1);
        assertThat(daily.run()).isZero();
        assertThat(desk.now().outcome()).isEqualTo(Outcome.CAME);
        assertThat(overdue.overdueCount(desk.supervisor)).isZero();
        assertThat(told("outcomes-overdue:")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 1, 4, false", "20, 2, 5, true", "0, 1, 9, true", "50, 1, 1, false"})
    void tellsOnceADayWhenTooManyStayAway(String limit, int missed, int came, boolean told) {
        context.getBean(ManageRules.class).set(RuleName.NO_SHOW_ALERT_PERCENT, limit, TestClock.START, Actor.system());
        List<String> times = List.of("11:00", "14:00", "16:00", "18:00", "20:00");
        for (int each = 0; each < missed + came; each++) {
            String date = each < 5 ? "2026-12-03" : "2026-12-07";
            Booking booking = desk.book(Office.customer(), Office.at(date, times.get(each % 5)));
            Instant now = context.getBean(TestClock.class).instant();
            desk.at(booking.endsAt());
            recordOutcome.record(
                    booking.reference(),
                    OutcomeWish.of(each < missed ? Outcome.NO_SHOW : Outcome.CAME),
                    desk.consultant,
                    Channel.PORTAL);
            desk.at(now);
        }
        desk.at(Instant.parse("2026-12-08T19:00:00Z"));
        daily.run();

        assertThat(told("many-no-shows:")).hasSize(told ? 1 : 0);
        assertThat(daily.run()).isZero();
        desk.at(Instant.parse("2026-12-09T19:00:00Z"));
        daily.run();
        assertThat(told("many-no-shows:")).as("the next day").hasSize(told ? 2 : 0);
        desk.at(Instant.parse("2026-12-18T19:00:00Z"));
        daily.run();
        assertThat(told("many-no-shows:")).as("a week later it is history").hasSize(told ? 2 : 0);
    }

    private static List<String> references(List<BookingView> views) {
        return views.stream().map(view -> view.booking().reference()).toList();
    }

    private List<Long> told(String fact) {
        return database.jdbc()
                .sql("select user_id from notification where fact like concat(?, '%') order by id")
                .param(fact)
                .query(Long.class)
                .list();
    }

    private List<String> openFacts(String fact) {
        return database.jdbc()
                .sql("select fact from notification where fact like concat(?, '%') and settled_at is null")
                .param(fact)
                .query(String.class)
                .list();
    }
}
