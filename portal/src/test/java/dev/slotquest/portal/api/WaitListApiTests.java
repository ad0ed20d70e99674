package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The wait list over the API. It is Tuesday, 1 December 2026, 10:00. Anna's only seat tomorrow at 14:00 is taken. */
@ApiTest
class WaitListApiTests {

    private static final String WAITLIST = "/api/v1/waitlist";

    @Autowired
    ApiOffice office;

    @Autowired
    List<ContinuousWork> works;

    private Caller staff;
    private Caller supervisor;
    private String taken;

    @BeforeEach
    void anOffice() {
        office.clear();
        staff = office.caller(Role.STAFF);
        supervisor = office.caller(Role.SUPERVISOR);
        office.office().consultant("Anna", 1);
        taken = read(supervisor.post("/api/v1/bookings", """
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"Erste"}}"""), "$.reference");
    }

    @Test
    void putsACustomerOnTheListAndShowsTheEntry() {
        MvcTestResult made = staff.post(WAITLIST, """
                {"customer":{"first_name":"Max","last_name":"Muster","phone":"0170 1234567"},"from":"2026-12-02",
                 "to":"2026-12-04","daypart":"AFTERNOON","consultant":"anna","note":"Erstgespräch","potential":"TOP"}""");

        String entry = """
                {"customer":{"first_name":"Max","last_name":"Muster","phone":"+491701234567"},"from":"2026-12-02",
                 "to":"2026-12-04","earliest":"12:00","latest":"18:00","consultant":"Anna","note":"Erstgespräch",
                 "potential":"TOP","owner":"%s","state":"WAITING","offer":null,"booking":null,"version":0}""".formatted(staff.user().username());
        assertThat(made).hasStatus(201).bodyJson().isLenientlyEqualTo(entry);
        assertThat(staff.get(WAITLIST + "/" + Caller.body(made).replaceFirst("(?s).*?\"id\":(\\d+).*", "$1")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(entry);
        assertThat(staff.get(WAITLIST)).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(supervisor.get(WAITLIST))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(office.caller(Role.STAFF).get(WAITLIST))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(office.caller(Role.CONSULTANT).get(WAITLIST)).hasStatus(403);
        assertThat(office.stranger().get(WAITLIST)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"from":"2026-12-02"}                                                            | 422 | customer
                    {"customer":{"last_name":"M"}}                                                   | 422 | from
                    {"customer":{},"from":"2026-12-02"}                                              | 422 | customer.last_name
                    {"customer":{"last_name":"M"},"from":"morgen"}                                   | 400 | from
                    {"customer":{"last_name":"M"},"from":"2026-12-02","to":"2026-12-01"}             | 422 | last_day
                    {"customer":{"last_name":"M"},"from":"2026-11-02","to":"2026-11-03"}             | 422 | last_day
                    {"customer":{"last_name":"M"},"from":"2026-12-02","earliest":"25:00"}            | 400 | earliest
                    {"customer":{"last_name":"M"},"from":"2026-12-02","daypart":"NIGHT"}             | 400 | daypart
                    {"customer":{"last_name":"M"},"from":"2026-12-02","consultant":"Xaver"}          | 422 | consultant
                    {"customer":{"last_name":"M","phone":"x"},"from":"2026-12-02"}                   | 422 | customer.phone
                    """)
    void namesTheFieldThatIsWrong(String wish, int status, String field) {
        assertThat(staff.post(WAITLIST, wish))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(office.count("wait_entry")).isZero();
    }

    @Test
    void booksTheSeatThatIsKept() {
        String entry = WAITLIST + "/" + waiting(staff, "Muster");
        assertThat(staff.post(entry + "/accept", "{}"))
                .as("nothing is kept yet")
                .hasStatus(409);
        free();
        assertThat(staff.get(entry)).bodyJson().isLenientlyEqualTo("""
                {"state":"OFFERED","offer":{"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00",
                 "expires_at":"2026-12-01T10:10:00+01:00","state":"OPEN"}}""");

        MvcTestResult booked = staff.post(entry + "/accept", "{}");

        assertThat(booked).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","status":"BOOKED",
                 "customer":{"last_name":"Muster"}}""");
        assertThat(staff.get(entry)).bodyJson().extractingPath("$.state").isEqualTo("BOOKED");
        assertThat(staff.get(entry)).bodyJson().extractingPath("$.booking").isEqualTo(read(booked, "$.reference"));
        assertThat(staff.post(entry + "/accept", "{}"))
                .hasStatus(201)
                .headers()
                .hasValue("Idempotent-Replayed", "true");
        assertThat(staff.post(entry + "/decline", "{}")).hasStatus(409);
    }

    @Test
    void passesASeatOnThatIsDeclined() {
        String first = WAITLIST + "/" + waiting(staff, "Muster");
        String second = WAITLIST + "/" + waiting(supervisor, "Lang");
        free();

        assertThat(staff.post(first + "/decline", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WAITING");
        work();

        assertThat(supervisor.get(second)).bodyJson().extractingPath("$.state").isEqualTo("OFFERED");
        assertThat(staff.post(first + "/accept", "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.alternatives")
                .asArray()
                .isNotEmpty();
        assertThat(staff.post(second + "/accept", "{}")).as("not theirs").hasStatus(404);
    }

    @Test
    void changesAndRemovesAnEntry() {
        String entry = WAITLIST + "/" + waiting(staff, "Muster");

        assertThat(staff.patch(entry, """
                {"to":"2026-12-09","earliest":"16:00","consultant":null,"note":"ruft an","version":0}""")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"from":"2026-12-02","to":"2026-12-09","earliest":"16:00","consultant":null,"note":"ruft an",
                         "version":1}""");
        assertThat(staff.patch(entry, """
                {"note":"noch was","version":0}""")).hasStatus(409);
        assertThat(staff.delete(entry))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REMOVED");
        assertThat(staff.delete(entry)).hasStatusOk();
        assertThat(staff.patch(entry, "{\"note\":\"zu spät\"}")).hasStatus(409);
        assertThat(staff.get(WAITLIST)).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(staff.get(WAITLIST + "?part=CLOSED"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(staff.get(WAITLIST + "/999999")).hasStatus(404);
    }

    private String waiting(Caller caller, String name) {
        MvcTestResult made = caller.post(WAITLIST, """
                {"customer":{"last_name":"%s"},"from":"2026-12-02","consultant":"Anna"}""".formatted(name));
        assertThat(made).hasStatus(201);
        return Caller.body(made).replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
    }

    private void free() {
        assertThat(supervisor.delete("/api/v1/bookings/" + taken)).hasStatusOk();
        work();
    }

    private void work() {
        works.stream().filter(work -> work.name().equals("wait-list")).forEach(ContinuousWork::doSome);
    }
}
