package dev.slotquest.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.RuleBook.HolidayState;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class RulesPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    RuleBooks ruleBooks;

    @Autowired
    BusinessTime time;

    private Office.Team team;
    private Cookie boss;

    @BeforeEach
    void openOffice() {
        team = office.open();
        boss = Office.session(mvc, team.boss());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "seats", "closures", "holidays", "values", "history", "nonsense"})
    void letsLeadersReadAndAdminsChange(String part) {
        String address = "/admin/rules?part=" + part;
        assertThat(get(boss, address)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(get(Office.session(mvc, team.sam()), address))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(">Vorschau<");
        assertThat(get(Office.session(mvc, team.anna()), address)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(Office.session(mvc, team.sam()), Map.of("part", "values")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsWhomAClosureAffectsBeforeItIsSaved() {
        Suggestion slot = office.freeSlot(team.clara());
        Booking booking = office.booking(team.anna(), slot, "Max", "Muster", "+4930123456");
        var closure = form("closures", "close", "from", dayOf(slot).toString(), "reason", "Inventur <1>");

        assertThat(post(boss, closure))
                .hasStatusOk()
                .bodyText()
                .contains("1 Buchung passt dann nicht mehr", "Max Muster", "/bookings/" + booking.reference())
                .contains("Inventur &lt;1&gt;", "Trotzdem speichern");
        assertThat(ruleBooks.current().closures()).isEmpty();

        closure.put("confirmed", "true");
        assertThat(post(boss, closure)).hasRedirectedUrl("/admin/rules?part=closures");
        assertThat(ruleBooks.current().closures()).hasSize(1);
        assertThat(get(boss, "/admin/rules?part=closures")).bodyText().contains("Inventur &lt;1&gt;");
        assertThat(get(boss, "/admin/rules?part=history")).bodyText().contains("Sperre", "boss", "Inventur");
    }

    @Test
    void changesAndOpensAClosure() {
        LocalDate day = time.today().plusDays(20);
        save(form("closures", "close", "from", day.toString(), "reason", "Inventur"));
        String id = Long.toString(ruleBooks.current().closures().getFirst().id());

        save(form(
                "closures",
                "change_closure",
                "id",
                id,
                "from",
                day.toString(),
                "fromTime",
                "12:00",
                "toTime",
                "14:00",
                "reason",
                "Umzug"));
        assertThat(ruleBooks.current().closures().getFirst().fromTime()).isEqualTo(LocalTime.NOON);

        save(form("closures", "open", "id", id));
        assertThat(ruleBooks.current().closures()).isEmpty();
        assertThat(save(form("closures", "open", "id", id))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void replacesTheGridFromADayOn() {
        LocalDate from = time.today().plusDays(30);
        var grid = form("grid", "grid", "MONDAY", "09:00, 11:00/60", "minutes", "90", "from", from.toString());

        save(grid);

        assertThat(ruleBooks.current().grid(null).stream().filter(rule -> rule.validTo() == null))
                .extracting(
                        SlotRule::weekday,
                        SlotRule::start,
                        rule -> rule.length().toMinutes(),
                        SlotRule::validFrom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DayOfWeek.MONDAY, LocalTime.of(9, 0), 90L, from),
                        org.assertj.core.groups.Tuple.tuple(DayOfWeek.MONDAY, LocalTime.of(11, 0), 60L, from));
        assertThat(get(boss, "/admin/rules?part=grid"))
                .bodyText()
                .contains("11:00 14:00 16:00 18:00 20:00", "Ein anderes Raster ist geplant ab");
        assertThat(get(boss, "/admin/rules?part=grid&from=" + from)).bodyText().contains("09:00 11:00/60");
    }

    @Test
    void givesAConsultantAGridOfTheirOwnAndTakesItAway() {
        String clara = Long.toString(team.clara().id());
        assertThat(get(boss, "/admin/rules?part=grid&consultant=" + clara))
                .bodyText()
                .contains("Noch kein eigenes Raster");

        save(form("grid", "grid", "consultant", clara, "TUESDAY", "10:00", "minutes", "60"));
        assertThat(ruleBooks.current().grid(team.clara().id())).hasSize(1);
        assertThat(get(boss, "/admin/rules?part=grid&consultant=" + clara))
                .bodyText()
                .contains("Eigenes Raster ab heute entfernen");

        save(form("grid", "no_grid", "consultant", clara));
        assertThat(get(boss, "/admin/rules?part=grid&consultant=" + clara))
                .bodyText()
                .contains("Noch kein eigenes Raster");
    }

    @Test
    void keepsSeatsByConsultantWeekdayAndHour() {
        save(form(
                "seats",
                "add_seats",
                "consultant",
                Long.toString(team.clara().id()),
                "weekday",
                "FRIDAY",
                "time",
                "09:00",
                "seats",
                "4"));

        assertThat(get(boss, "/admin/rules?part=seats")).bodyText().contains("Clara", "Freitag", "09:00");
        var rule = ruleBooks.current().seatRules().getFirst();
        assertThat(rule.seats()).isEqualTo(4);

        save(form("seats", "remove_seats", "id", Long.toString(rule.id())));
        assertThat(ruleBooks.current().seatRules()).isEmpty();
    }

    @Test
    void switchesHolidaysAndTheirState() {
        int year = time.today().getYear() + 1;
        assertThat(get(boss, "/admin/rules?part=holidays&year=" + year))
                .bodyText()
                .contains("Fronleichnam");
        HolidayState newYear = ruleBooks.current().holidays(year).getFirst();

        save(form(
                "holidays",
                "holiday",
                "holiday",
                newYear.holiday().key(),
                "year",
                Integer.toString(year),
                "active",
                "false"));
        assertThat(ruleBooks.current().holidays(year).getFirst().active()).isFalse();

        save(form("holidays", "value", "rule", "holidays.region", "value", "DE-HH"));
        assertThat(get(boss, "/admin/rules?part=holidays&year=" + year))
                .bodyText()
                .doesNotContain("Fronleichnam");
    }

    @Test
    void changesASingleValueNowOrLater() {
        save(form("values", "value", "rule", "booking.notice-minutes", "value", " 90 "));
        assertThat(ruleBooks.current().text(RuleName.BOOKING_NOTICE_MINUTES, time.now()))
                .isEqualTo("90");

        LocalDate later = time.today().plusDays(10);
        save(form("values", "value", "rule", "booking.horizon-days", "value", "30", "from", later.toString()));
        assertThat(ruleBooks.current().text(RuleName.HORIZON_DAYS, time.now())).isEqualTo("56");
        var planned = ruleBooks.current().values(RuleName.HORIZON_DAYS).getLast();
        assertThat(get(boss, "/admin/rules?part=values")).bodyText().contains("30 ab", "Zurücknehmen");

        save(form(
                "values",
                "take_back",
                "rule",
                "booking.horizon-days",
                "from",
                planned.validFrom().toString()));
        assertThat(ruleBooks.current().values(RuleName.HORIZON_DAYS)).isEmpty();
        assertThat(get(boss, "/admin/rules?part=history&rule=booking.notice-minutes"))
                .bodyText()
                .contains("Vorlauf zum Buchen", "60", "90");
    }

    @Test
    void storesNothingThatMakesNoSense() {
        long version = ruleBooks.current().values(RuleName.HORIZON_DAYS).size();
        assertThat(post(boss, form("values", "value", "rule", "booking.horizon-days", "value", "viele")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nichts wurde geändert", "viele");
        assertThat(post(boss, form("closures", "close", "from", "2026-02-30", "reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(boss, form("closures", "close", "from", "2026-12-30", "to", "2026-12-01", "reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(boss, form("grid", "grid", "MONDAY", "immer", "minutes", "60")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"immer\"");
        assertThat(post(boss, form("seats", "add_seats", "seats", "99999999999999999999")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(boss, form("seats", "add_seats", "seats", "-1", "confirmed", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(boss, form("values", "burn"))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(boss, form("values", "value", "rule", "no.rule", "value", "1")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ruleBooks.current().values(RuleName.HORIZON_DAYS)).hasSize((int) version);
        assertThat(ruleBooks.current().closures()).isEmpty();
        assertThat(ruleBooks.current().seatRules()).isEmpty();
    }

    @Test
    void asksBeforeHoursOrAnAbsenceLeaveABookingBehind() {
        Suggestion slot = office.freeSlot(team.clara());
        office.booking(team.anna(), slot, "Max", "Muster", "+4930123456");
        String page = "/admin/consultants/" + team.clara().id();
        var absence = new LinkedHashMap<>(Map.of("from", dayOf(slot).toString(), "kind", "VACATION"));

        assertThat(post(boss, page + "/absences", absence))
                .hasStatusOk()
                .bodyText()
                .contains("1 Buchung passt dann nicht mehr", "action=\"" + page + "/absences\"");
        assertThat(ruleBooks.current().absencesOf(team.clara().id())).isEmpty();
        absence.put("confirmed", "true");
        assertThat(post(boss, page + "/absences", absence)).hasRedirectedUrl(page);
        assertThat(ruleBooks.current().absencesOf(team.clara().id())).hasSize(1);

        var hours = new LinkedHashMap<>(Map.of("weekday", "MONDAY", "from", "09:00", "to", "10:00"));
        hours.put("start", time.today().plusDays(60).toString());
        assertThat(post(boss, page + "/hours", hours)).hasRedirectedUrl(page);
        assertThat(ruleBooks.current().hoursOf(team.clara().id())).hasSize(8);
        assertThat(get(boss, page)).bodyText().contains("Mo 09:00–10:00");
    }

    private MvcTestResult save(Map<String, String> form) {
        assertThat(post(boss, form)).hasStatusOk().bodyText().contains("name=\"confirmed\"");
        form.put("confirmed", "true");
        MvcTestResult saved = post(boss, form);
        assertThat(saved).hasStatus(HttpStatus.FOUND);
        return saved;
    }

    private static Map<String, String> form(String part, String change, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("part", part, "change", change));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private LocalDate dayOf(Suggestion slot) {
        return LocalDate.ofInstant(slot.startsAt(), time.zone());
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .exchange();
    }

    private MvcTestResult post(Cookie session, Map<String, String> form) {
        return post(session, "/admin/rules", form);
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = mvc.post()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
