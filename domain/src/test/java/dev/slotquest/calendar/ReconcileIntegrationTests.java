package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.calendar.MemoryCalendars.Remote;
import dev.slotquest.calendar.Reconciliation.Finding;
import dev.slotquest.calendar.Reconciliation.Kind;
import dev.slotquest.calendar.Reconciliations.Remedy;
import dev.slotquest.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Differences between bookings and calendars that nobody has told us of. */
@DomainTest
@Import(MemoryCalendars.class)
class ReconcileIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MemoryCalendars memory;

    @Autowired
    Reconciliations reconciliations;

    private Desk desk;
    private Remote remote;
    private long anna;
    private Booking first;
    private Booking second;

    @BeforeEach
    void openTheDesk() {
        memory.clear();
        desk = Desk.in(context);
        anna = desk.consultant("Anna", "anna@memory");
        remote = memory.of("anna@memory");
        first = desk.book(anna, "2026-12-02", "14:00");
        second = desk.book(anna, "2026-12-03", "14:00");
        desk.settle();
    }

    @Test
    void findsNothingWhereNothingDiffers() {
        Reconciliation report = reconciliations.run(Actor.system());

        assertThat(report.findings()).isEmpty();
        assertThat(report.calendars()).isEqualTo(1);
        assertThat(reconciliations.latest()).contains(report);
    }

    @Test
    void writesWhatIsMissing() {
        remote.lose(desk.event(first));
        desk.database
                .jdbc()
                .sql("delete from calendar_event where booking_id = ?")
                .param(second.id())
                .update();
        remote.lose(remote.ours().getFirst().id());

        Reconciliation report = reconciliations.run(Actor.system());
        desk.settle();

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.MISSING, Kind.MISSING);
        assertThat(report.findings()).allMatch(Finding::healed);
        assertThat(remote.ours()).hasSize(2);
        assertThat(reconciliations.run(Actor.system()).findings()).isEmpty();
    }

    @Test
    void asksAboutWhatWasDeletedByHand() {
        remote.delete(desk.event(first));

        Reconciliation report = reconciliations.run(Actor.system());

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.DELETED);
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.EVENT_DELETED);
    }

    @Test
    void removesEventsOfBookingsThatAreGone() {
        CalendarEvent event = remote.ours().getFirst();
        desk.cancel(first);
        desk.settle();
        remote.haunt(event);

        Reconciliation report = reconciliations.run(Actor.system());
        desk.settle();

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.ORPHAN);
        assertThat(report.findings()).allMatch(Finding::healed);
        assertThat(remote.ours()).hasSize(1);
    }

    @Test
    void removesNothingWhenSuspiciouslyManyWouldHaveToGo() {
        List<Booking> more = List.of(
                desk.book(anna, "2026-12-03", "16:00"),
                desk.book(anna, "2026-12-03", "18:00"),
                desk.book(anna, "2026-12-04", "14:00"));
        desk.settle();
        List<CalendarEvent> events = remote.ours();
        more.forEach(desk::cancel);
        desk.settle();
        events.subList(2, 5).forEach(remote::haunt);

        Reconciliation report = reconciliations.run(Actor.system());
        desk.settle();
        assertThat(report.findings()).hasSize(3).allMatch(Finding::open);
        assertThat(remote.ours()).hasSize(5);

        Finding one = report.findings().getFirst();
        assertThat(reconciliations.resolve(one.id(), Remedy.REMOVE, Actor.system()))
                .isTrue();
        assertThat(reconciliations.resolve(one.id(), Remedy.LEAVE, Actor.system()))
                .isFalse();
        context.getBean(Reconcile.class).doSome();
        assertThat(remote.ours()).hasSize(4);
    }

    @Test
    void leavesCopiesThatPeopleMadeAlone() {
        remote.copy(desk.event(first));
        remote.busy("Zahnarzt", first.span());

        Reconciliation report = reconciliations.run(Actor.system());

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.COPY);
        assertThat(remote.events()).hasSize(4);
    }

    @Test
    void namesACalendarThatCannotBeRead() {
        remote.refuse(CalendarTrouble.lasting("Share the calendar with us", null));

        Reconciliation report = reconciliations.run(Actor.system());

        assertThat(report.calendars()).isZero();
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).isEqualTo("Share the calendar with us"));
    }

    @Test
    void hasNothingLeftToMendTheSecondTimeInANight() {
        remote.lose(desk.event(first));
        CompareAtNight nightly = context.getBean(CompareAtNight.class);

        assertThat(nightly.run()).isEqualTo(1);
        desk.settle();
        int reports = reconciliations.recent(10).size();
        assertThat(nightly.run()).isZero();
        assertThat(reconciliations.recent(10)).hasSize(reports + 1);
    }
}
