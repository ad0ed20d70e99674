package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what, over the API. */
@ApiTest
class AuditApiTests {

    private static final String AUDIT = "/api/v1/audit";

    @Autowired
    ApiOffice office;

    @Autowired
    List<ContinuousWork> works;

    private Caller admin;
    private String booking;

    @BeforeEach
    void something() {
        office.clear();
        admin = office.caller(Role.ADMIN);
        office.office().consultant("Anna", 2);
        booking = read(admin.post("/api/v1/bookings", """
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"Muster"}}"""), "$.reference");
        admin.delete("/api/v1/bookings/" + booking + "?reason=customer");
    }

    @Test
    void tellsWhoDidWhat() {
        assertThat(admin.get(AUDIT + "?type=booking&object=" + booking + "&size=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"page":0,"size":1,"total":2,"items":[{"actor":"%s","channel":"API","action":"booking.cancelled",
                 "type":"booking","object":"%s","at":"2026-12-01T10:00:00+01:00"}]}""".formatted(admin.user().username(), booking));
        assertThat(total("?action=booking.")).isEqualTo("2");
        assertThat(total("?action=booking.b&actor=" + admin.user().username())).isEqualTo("1");
        assertThat(total("?action=booking.&from=2026-12-02")).isEqualTo("0");
        assertThat(total("?action=booking.&to=2026-12-01")).isEqualTo("2");
        assertThat(total("?actor=nobody")).isEqualTo("0");
        assertThat(admin.get(AUDIT + "?from=morgen")).hasStatus(400);
        assertThat(admin.get(AUDIT + "?size=201")).hasStatus(400);
    }

    @Test
    void givesAFile() {
        assertThat(Caller.body(admin.get(AUDIT + "/export?format=jsonl&type=booking"))
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"action\":\"booking.cancelled\"");
        assertThat(admin.get(AUDIT + "/export?format=xls")).hasStatus(400);
    }

    @Test
    void tellsHowFarTheChainGoes() {
        assertThat(admin.get(AUDIT + "/chain")).bodyJson().isLenientlyEqualTo("""
                {"sealed_to":0,"hash":null,"holds":null,"flaw":null}""");
        for (int times = 0; times < 3; times++) {
            works.stream().filter(work -> work.name().startsWith("audit-")).forEach(ContinuousWork::doSome);
        }
        assertThat(admin.get(AUDIT + "/chain"))
                .bodyJson()
                .extractingPath("$.waiting")
                .isEqualTo(0);
        assertThat(admin.get(AUDIT + "/chain"))
                .bodyJson()
                .extractingPath("$.holds")
                .isEqualTo(true);
    }

    @Test
    void isForAdminsOnly() {
        for (Role role : List.of(Role.STAFF, Role.CONSULTANT, Role.SUPERVISOR)) {
            assertThat(office.caller(role).get(AUDIT)).hasStatus(403);
        }
        assertThat(office.stranger().get(AUDIT)).hasStatus(401);
    }

    private String total(String query) {
        return read(admin.get(AUDIT + query), "$.total");
    }
}
