package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Conflict.Kind;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.ResolveConflict;
import dev.slotquest.calendar.MemoryCalendars.Remote;
import dev.slotquest.calendar.MirrorState.Status;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What consultants do by hand to the events of bookings. */
@DomainTest
@Import(MemoryCalendars.class)
class CalendarHandsIntegrationTests {

    private static final Instant START = Office.at("2026-12-02", "14:00");
    private static final Instant AFTER_THE_START = START.plus(Duration.ofMinutes(30));

    @Autowired
    ApplicationContext context;

    @Autowired
    MemoryCalendars memory;

    private Desk desk;
    private Remote remote;
    private long anna;
    private Booking booking;

    @BeforeEach
    void bookAndWrite() {
        memory.clear();
        desk = Desk.in(context);
        anna = desk.consultant("Anna", "anna@memory");
        remote = memory.of("anna@memory");
        booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
    }

    @ParameterizedTest
    @CsvSource({"11, NO_SHOW", "4, NO_SHOW", "10, CAME"})
    void takesColoursForOutcomes(String color, Outcome outcome) {
        desk.at(AFTER_THE_START);
        remote.recolour(desk.event(booking), color);
        desk.read();

        assertThat(desk.now(booking).outcome()).isEqualTo(outcome);
        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.database
                        .jdbc()
                        .sql("select count(*) from no_show_alert where resolution is null")
                        .query(Integer.class)
                        .single())
                .as("told as if somebody had said it in chat")
                .isEqualTo(outcome == Outcome.CAME ? 0 : 1);
    }

    @Test
    void asksTheBookerToCallWhenTheTitleSaysMovedAfterTheStart() {
        desk.at(AFTER_THE_START);
        remote.rename(desk.event(booking), "Verschoben: " + EntryText.title(booking.customer()));
        desk.read();

        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.database
                        .jdbc()
                        .sql("select assigned_to from call_back where state = 'OPEN'")
                        .query(Long.class)
                        .list())
                .containsExactly(booking.bookedBy());
    }

    @ParameterizedTest
    @CsvSource({"GHOST %s, GHOST", "%s (nicht erschienen), NO_SHOW", "ghost - abgesagt %s, GHOST"})
    void takesWordsInTheTitleForOutcomes(String title, Outcome outcome) {
        desk.at(AFTER_THE_START);
        remote.rename(desk.event(booking), title.formatted(EntryText.title(booking.customer())));
        remote.recolour(desk.event(booking), "10");
        desk.read();

        assertThat(desk.now(booking).outcome()).isEqualTo(outcome);
    }

    @Test
    void givesTheSeatBackWhenAStartedAppointmentIsMarkedAsCalledOff() {
        desk.at(AFTER_THE_START);
        remote.recolour(desk.event(booking), "6");
        desk.settle();

        assertThat(desk.now(booking).status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(remote.ours()).isEmpty();
    }

    @Test
    void letsMarksWaitForTheStart() {
        remote.recolour(desk.event(booking), "10");
        desk.read();
        assertThat(desk.now(booking).outcome()).isNull();

        desk.at(START.minusSeconds(1));
        desk.read();
        assertThat(desk.now(booking).outcome()).isNull();

        desk.at(START);
        desk.read();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.CAME);
    }

    @ParameterizedTest
    @CsvSource({"9", "''"})
    void reopensWhenTheMarkIsTakenAway(String color) {
        desk.at(AFTER_THE_START);
        remote.recolour(desk.event(booking), "11");
        desk.read();
        remote.recolour(desk.event(booking), color.isEmpty() ? null : color);
        desk.read();

        assertThat(desk.now(booking).outcome()).isNull();
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void leavesWhatAPersonSaidInTheAppUntilTheMarkChanges() {
        desk.at(AFTER_THE_START);
        remote.recolour(desk.event(booking), "11");
        desk.read();
        context.getBean(ChangeBooking.class)
                .conclude(booking.reference(), Outcome.CAME, desk.supervisor, Channel.PORTAL);
        remote.rename(desk.event(booking), "Besuch von " + EntryText.title(booking.customer()));
        desk.read();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.CAME);

        remote.recolour(desk.event(booking), "9");
        desk.read();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.CAME);

        remote.recolour(desk.event(booking), "4");
        desk.read();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.NO_SHOW);
    }

    @Test
    void asksAboutAMarkThatMeansNothingHere() {
        remote.recolour(desk.event(booking), "3");
        desk.read();

        assertThat(desk.now(booking).outcome()).isNull();
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Kind.UNKNOWN_MARK);
    }

    @Test
    void readsLabelsByTheirNames() {
        remote.labels(Map.of("7f1", "nicht erschienen", "7f2", "rückruf"));
        desk.at(AFTER_THE_START);
        remote.label(desk.event(booking), "7f1");
        desk.read();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.NO_SHOW);

        remote.label(desk.event(booking), "7f2");
        desk.read();
        assertThat(desk.now(booking).outcome()).isNull();
        assertThat(desk.conflicts()).extracting(Conflict::detail).containsExactly("rückruf");
    }

    @Test
    void asksForTheNewTimeWhenTheTitleSaysMoved() {
        remote.rename(desk.event(booking), "VERSCHOBEN " + EntryText.title(booking.customer()));
        desk.read();

        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Kind.MOVE_WANTED);
    }

    @Test
    void neverReadsItsOwnLooks() {
        Booking ghost = desk.book(BookingWish.of(
                        anna,
                        Office.at("2026-12-02", "16:00"),
                        new CustomerDetails("Kim", "Ghost", "+4930999999", null))
                .withPotential(Potential.WIN_BACK));
        desk.settle();
        desk.at(Office.at("2026-12-02", "18:30"));
        remote.rename(desk.event(ghost), "Ghost, Kim (Büro)");
        desk.settle();

        assertThat(desk.now(ghost).outcome()).isNull();
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void keepsEveryMarkThatWasEverSeen() {
        desk.at(AFTER_THE_START);
        for (String color : List.of("11", "10", "3")) {
            remote.recolour(desk.event(booking), color);
            desk.read();
            desk.read();
        }

        assertThat(desk.database
                        .jdbc()
                        .sql("select meaning from booking_mark order by id")
                        .query(String.class)
                        .list())
                .containsExactly("NO_SHOW", "CAME", "UNKNOWN");
    }

    @Test
    void followsAnEventThatWasMovedByHandOffTheGrid() {
        TimeSpan to = span("2026-12-02", "16:30");
        remote.move(desk.event(booking), to);
        desk.settle();

        assertThat(desk.now(booking).span()).isEqualTo(to);
        assertThat(remote.ours()).extracting(CalendarEvent::span).containsExactly(to);
        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
    }

    @Test
    void doesNotFollowOntoAnotherAppointmentAndWritesBackWhatIsKept() {
        desk.book(anna, "2026-12-02", "16:00");
        desk.settle();
        remote.move(desk.event(booking), span("2026-12-02", "15:30"));
        desk.settle();

        assertThat(desk.now(booking).startsAt()).isEqualTo(START);
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Kind.EVENT_MOVED);
        assertThat(eventSpan()).isEqualTo(span("2026-12-02", "15:30"));

        keep();
        desk.settle();
        assertThat(eventSpan()).isEqualTo(booking.span());
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void doesNotFollowOntoAPrivateAppointmentMadeAtTheSameTime() {
        remote.busy("Zahnarzt", span("2026-12-03", "16:00"));
        remote.move(desk.event(booking), span("2026-12-03", "16:00"));
        desk.settle();

        assertThat(desk.now(booking).startsAt()).isEqualTo(START);
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Kind.EVENT_MOVED);
    }

    @Test
    void followsASecondMoveToAFreeTime() {
        desk.book(anna, "2026-12-02", "16:00");
        desk.settle();
        remote.move(desk.event(booking), span("2026-12-02", "15:30"));
        desk.settle();
        remote.move(desk.event(booking), span("2026-12-02", "18:30"));
        desk.settle();

        assertThat(desk.now(booking).span()).isEqualTo(span("2026-12-02", "18:30"));
        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
    }

    @Test
    void asksWhenBothSidesHaveMovedIt() {
        desk.move(booking, "2026-12-03", "14:00", null);
        remote.move(desk.event(booking), span("2026-12-02", "18:00"));
        desk.settle();

        assertThat(desk.now(booking).startsAt()).isEqualTo(Office.at("2026-12-03", "14:00"));
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Kind.EVENT_MOVED);
        keep();
        desk.settle();
        assertThat(eventSpan()).isEqualTo(desk.now(booking).span());
    }

    @Test
    void asksBeforeADeletedEventCancels() {
        remote.delete(desk.event(booking));
        desk.settle();

        assertThat(desk.now(booking).stands()).isTrue();
        assertThat(remote.ours()).isEmpty();
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Kind.EVENT_DELETED);
        assertThat(desk.status(booking)).isEqualTo(Status.FAILED);
        assertThat(context.getBean(CalendarMirror.class).backlog().givenUp()).isZero();
    }

    @Test
    void bringsADeletedEventBackUnderANewIdWhenTheBookingIsKept() {
        String first = desk.event(booking);
        remote.delete(first);
        desk.settle();
        keep();
        desk.settle();

        assertThat(remote.ours()).hasSize(1);
        assertThat(desk.event(booking)).isNotEqualTo(first);
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);

        remote.delete(desk.event(booking));
        desk.settle();
        assertThat(desk.conflicts()).hasSize(1);
    }

    @Test
    void cancelsWhenPeopleSaySo() {
        remote.delete(desk.event(booking));
        desk.settle();
        context.getBean(ResolveConflict.class)
                .cancel(desk.conflicts().getFirst().id(), CancelReason.CONSULTANT, desk.supervisor, Channel.PORTAL);
        desk.settle();

        assertThat(desk.now(booking).stands()).isFalse();
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
        assertThat(remote.ours()).isEmpty();
    }

    @Test
    void letsAnEventGoThatIsTidiedAwayAfterwards() {
        desk.at(AFTER_THE_START);
        remote.recolour(desk.event(booking), "10");
        desk.read();
        remote.delete(desk.event(booking));
        desk.settle();

        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.CAME);
        assertThat(remote.ours()).isEmpty();
    }

    @Test
    void neverHearsItsOwnEcho() {
        desk.move(booking, "2026-12-03", "14:00", null);
        desk.settle();
        int version = desk.now(booking).version();
        desk.settle();
        desk.settle();

        assertThat(desk.now(booking).version()).isEqualTo(version);
        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.busy()).isEmpty();
        memory.resetCalls();
        desk.settle();
        assertThat(memory.calls()).as("nothing has changed: one question").isEqualTo(1);
    }

    @Test
    void takesADuplicatedEventForAPrivateAppointment() {
        remote.copy(desk.event(booking));
        remote.recolour("copy1", "11");
        desk.at(AFTER_THE_START);
        desk.settle();

        assertThat(desk.now(booking).outcome()).isNull();
        assertThat(desk.busy()).containsExactly("BUSY " + EntryText.title(booking.customer()));
    }

    @Test
    void findsOutWhatWasDeletedWhileTheTokenExpired() {
        Booking other = desk.book(anna, "2026-12-03", "14:00");
        desk.settle();
        remote.delete(desk.event(booking));
        remote.recolour(desk.event(other), "3");
        remote.expireTokens();
        desk.settle();

        assertThat(desk.conflicts())
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Kind.EVENT_DELETED, Kind.UNKNOWN_MARK);
    }

    @Test
    void findsOutWhatWasDeletedWhileItWaitedForADecisionAndTheTokenExpired() {
        desk.book(anna, "2026-12-02", "16:00");
        desk.settle();
        remote.move(desk.event(booking), span("2026-12-02", "15:30"));
        desk.settle();
        remote.delete(desk.event(booking));
        remote.expireTokens();
        desk.settle();

        assertThat(desk.conflicts())
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Kind.EVENT_MOVED, Kind.EVENT_DELETED);
        desk.conflicts().forEach(desk::keep);
        desk.settle();
        assertThat(eventSpan()).isEqualTo(booking.span());
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void keepsAPersonsColourAndTitleWhenTheBookingChanges() {
        remote.recolour(desk.event(booking), "10");
        remote.rename(desk.event(booking), "Wichtig: " + EntryText.title(booking.customer()));
        context.getBean(ChangeBooking.class)
                .edit(
                        booking.reference(),
                        new ChangeBooking.Remarks("Bitte klingeln", Potential.TOP, null),
                        null,
                        desk.supervisor,
                        Channel.PORTAL);
        desk.settle();
        desk.move(booking, "2026-12-03", "14:00", null);
        desk.settle();

        CalendarEvent event = remote.ours().getFirst();
        assertThat(event.colorId()).isEqualTo("10");
        assertThat(event.title()).startsWith("Wichtig: ");
        assertThat(event.span()).isEqualTo(desk.now(booking).span());
    }

    @Test
    void changesItsOwnColourWithThePotential() {
        context.getBean(ChangeBooking.class)
                .edit(
                        booking.reference(),
                        new ChangeBooking.Remarks(null, Potential.TOP, null),
                        null,
                        desk.supervisor,
                        Channel.PORTAL);
        desk.settle();

        assertThat(remote.ours().getFirst().colorId()).isEqualTo("2");
        assertThat(desk.conflicts()).isEmpty();
    }

    private @Nullable TimeSpan eventSpan() {
        String id = desk.event(booking);
        return remote.ours().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow()
                .span();
    }

    private void keep() {
        context.getBean(ResolveConflict.class).keep(desk.conflicts().getFirst().id(), desk.supervisor, Channel.PORTAL);
    }

    private static TimeSpan span(String date, String time) {
        Instant start = Office.at(date, time);
        return new TimeSpan(start, start.plus(Duration.ofHours(2)));
    }
}
