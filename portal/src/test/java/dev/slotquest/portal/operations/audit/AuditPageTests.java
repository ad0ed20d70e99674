package dev.slotquest.portal.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Subject;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class AuditPageTests {

    private static final String PAGE = "/admin/audit";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    TestDatabase database;

    @Autowired
    List<ContinuousWork> works;

    private Office.Team team;
    private Cookie boss;
    private String reference;

    @BeforeEach
    void openOffice() {
        team = office.open();
        boss = Office.session(mvc, team.boss());
        reference = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "+4930123456")
                .reference();
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsWhoDidWhat() {
        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "booking.booked",
                        "href=\"/bookings/" + reference + "\"",
                        "href=\"/admin/users/anna\"",
                        "Telegram",
                        "Noch ist nichts versiegelt")
                .doesNotContain("??");
        assertThat(post("/preferences/language?language=en&return=/admin/audit"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(PAGE))
                .bodyText()
                .contains("Audit trail", "Nothing is sealed yet")
                .doesNotContain("??");
    }

    @Test
    void showsOnlyWhatWasLookedFor() {
        assertThat(get(PAGE + "?actor=anna&action=booking.&type=booking&object=" + reference))
                .bodyText()
                .contains("1 Eintrag", "booking.booked", "/admin/audit/export?actor=anna&amp;action=booking.")
                .doesNotContain("user.joined");
        for (String nothing :
                List.of("?actor=ben", "?reason=zug", "?from=2099-01-01", "?to=2001-01-01", "?type=rule")) {
            assertThat(get(PAGE + nothing)).bodyText().contains("Nichts passt");
        }
        assertThat(get(PAGE + "?from=morgen&page=-3&action=%25")).hasStatusOk();
    }

    @Test
    void givesAFileThatNoSpreadsheetRuns() throws Exception {
        database.jdbc().sql("""
                insert into audit_entry (occurred_at, actor_name, channel, action, subject_type, subject_id, after_json, reason)
                values (now(3), '=cmd()', 'PORTAL', 'test.done', 'thing', '1', '{"note":"a \\\\"b\\\\""}', '+1+2')""").update();

        assertThat(file("csv"))
                .contains("id,at,actor,channel,action,object_type,object_id,before,after,reason", "'=cmd()", "'+1+2")
                .doesNotContain(",=cmd", "booking.booked");
        assertThat(file("jsonl")).contains("\"actor\":\"=cmd()\"", "\"after\":{\"note\":\"a \\\"b\\\"\"}");
        assertThat(database.jdbc()
                        .sql("select count(*) from audit_entry where action = 'export.made' and subject_id = 'AUDIT'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void provesTheChain() {
        seal();
        assertThat(post(PAGE + "/proof")).hasRedirectedUrl(PAGE);
        assertThat(get(PAGE)).bodyText().contains("Versiegelt bis Eintrag", "sind so, wie sie versiegelt wurden");

        database.jdbc()
                .sql(
                        "update audit_entry set erased_at = now(3), reason = null, after_json = '{}' where action = 'booking.booked'")
                .update();
        assertThat(post(PAGE + "/proof")).hasRedirectedUrl(PAGE);

        assertThat(get(PAGE)).bodyText().contains("ist nicht mehr, was er beim Versiegeln war", "alert-danger");
    }

    @Test
    void isForAdminsOnly() {
        Cookie sam = Office.session(mvc, team.sam());

        for (String address : List.of(PAGE, PAGE + "/export")) {
            assertThat(mvc.get().uri(address).cookie(sam).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void leadsToTheObject() {
        assertThat(AuditLines.address(new Subject("booking", "SQ-1"))).isEqualTo("/bookings/SQ-1");
        assertThat(AuditLines.address(new Subject("user", "a/../b c"))).isEqualTo("/admin/users/a%2F..%2Fb%20c");
        assertThat(AuditLines.address(new Subject("ledger", "proof"))).isNull();
    }

    private void seal() {
        for (int times = 0; times < 3; times++) {
            works.stream().filter(work -> work.name().equals("audit-seal")).forEach(ContinuousWork::doSome);
        }
    }

    private String file(String format) throws Exception {
        MvcTestResult answer = get(PAGE + "/export?action=test&format=" + format);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).cookie(boss).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(URI.create(address))
                .cookie(boss)
                .with(CsrfToken.csrf())
                .exchange();
    }
}
