package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.slotquest.calendar.CalendarPort.Description;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Finding;
import dev.slotquest.shared.health.Finding.State;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.env.MockEnvironment;

class CalendarCheckupTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String ACCOUNT = "slotquest@example.iam.gserviceaccount.com";

    private final CalendarPort service = mock(CalendarPort.class);
    private final RuleBooks ruleBooks = mock(RuleBooks.class);
    private final MockEnvironment environment = new MockEnvironment();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @BeforeEach
    void serveRemoteCalendars() {
        when(service.serves(any())).thenAnswer(call -> ((Source) call.getArgument(0)).id() != null);
        beans.addBean("service", service);
        beans.addBean("account", (CalendarAccount) () -> ACCOUNT);
        beans.addBean("ruleBooks", ruleBooks);
    }

    @Test
    void findsUsableCalendarsAndCountsTheLocalOnes() {
        consultants(consultant(1, "Anna", "anna@cal"), consultant(2, "Ben", null), consultant(3, "Cem", null));
        when(service.describe(any())).thenReturn(new Description("Termine Anna", BERLIN, true, Map.of()));

        assertThat(examine())
                .contains(
                        Finding.ok("health.google.on", ACCOUNT),
                        Finding.ok("health.calendar.usable", "Anna", "Termine Anna", "Europe/Berlin"),
                        Finding.ok("health.calendar.local", 2));
    }

    @Test
    void saysWithWhomACalendarHasToBeShared() {
        consultants(consultant(1, "Anna", "anna@cal"), consultant(2, "Ben", "ben@cal"));
        when(service.describe(new Source("anna@cal", 1L))).thenThrow(CalendarTrouble.lasting("Not Found", null));
        when(service.describe(new Source("ben@cal", 2L)))
                .thenReturn(new Description("Termine Ben", BERLIN, false, Map.of()));

        assertThat(examine())
                .contains(
                        Finding.failed("health.calendar.unshared", "Anna", "anna@cal", ACCOUNT, "Not Found"),
                        Finding.failed("health.calendar.read-only", "Ben", "Termine Ben", ACCOUNT));
    }

    @Test
    void handsOnTheReasonInAFormForAnyLanguage() {
        consultants(consultant(1, "Anna", "anna@cal"));
        when(service.describe(any()))
                .thenThrow(CalendarTrouble.passing("No answer.", null).because(TroubleReason.Code.UNREACHABLE));

        assertThat(examine()).contains(Finding.failed("health.calendar.away", "Anna", "anna@cal", "UNREACHABLE"));
    }

    @Test
    void looksAtTheCentralCalendarAndAtItsZone() {
        consultants();
        environment.setProperty("CENTRAL_CALENDAR_ID", "all@cal");
        when(service.describe(new Source("all@cal", null)))
                .thenReturn(new Description("Alle", ZoneId.of("UTC"), true, Map.of()));

        assertThat(examine())
                .contains(
                        Finding.warning("health.calendar.zone", "CENTRAL_CALENDAR_ID", "Alle", "UTC", "Europe/Berlin"));
    }

    @Test
    void asksAllOfThemAtOnce() {
        consultants(consultant(1, "Anna", "anna@cal"), consultant(2, "Ben", "ben@cal"));
        var both = new CountDownLatch(2);
        when(service.describe(any())).thenAnswer(_ -> {
            both.countDown();
            both.await();
            return new Description("Termine", BERLIN, true, Map.of());
        });

        assertThat(examine()).extracting(Finding::state).containsOnly(State.OK);
    }

    @Test
    void missesTheServiceOfARemoteCalendar() {
        consultants(consultant(1, "Anna", "anna@cal"));
        doReturn(false).when(service).serves(any());

        assertThat(examine()).extracting(Finding::key).contains("health.calendar.unserved");
    }

    @Test
    void saysThatItCouldNotAskWhileTheDatabaseIsAway() {
        when(ruleBooks.current()).thenThrow(new DataAccessResourceFailureException("away"));

        assertThat(examine())
                .containsExactly(Finding.ok("health.google.on", ACCOUNT), Finding.warning("health.calendar.unknown"));
    }

    private List<Finding> examine() {
        return new CalendarCheckup(
                        beans.getBeanProvider(CalendarPort.class),
                        beans.getBeanProvider(CalendarAccount.class),
                        beans.getBeanProvider(RuleBooks.class),
                        environment,
                        new BusinessTime(Clock.systemUTC(), BERLIN))
                .examine();
    }

    private void consultants(Consultant... consultants) {
        RuleBook book = mock(RuleBook.class);
        when(book.consultants()).thenReturn(List.of(consultants));
        when(ruleBooks.current()).thenReturn(book);
    }

    private static Consultant consultant(long id, String name, @Nullable String calendar) {
        return new Consultant(id, name, null, ReadyMode.HOURS, calendar, true, Duration.ZERO, Duration.ZERO, 1);
    }
}
