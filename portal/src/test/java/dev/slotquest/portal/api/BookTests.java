package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.body;
import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The seed's way to book. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class BookTests {

    private static final String BOOKING = """
            {"berater":"Anna","date":"2026-12-02","time":"14:00","customer_name":"Max Muster",
             "customer_phone":"0170 1234567","description":"Erstgespräch"}""";

    @Autowired
    ApiOffice office;

    @Autowired
    ManageConsultants manageConsultants;

    private Caller staff;
    private long anna;

    @BeforeEach
    void oneConsultant() {
        office.clear();
        staff = office.caller(Role.STAFF);
        anna = office.office().consultant("Anna", 1);
    }

    @Test
    void booksAndSaysWhatWasBooked() {
        MvcTestResult made = staff.post("/book", BOOKING);

        assertThat(made).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"berater":"Anna","date":"2026-12-02","time":"14:00","ends_at":"2026-12-02T16:00:00+01:00",
                 "customer_name":"Max Muster","status":"BOOKED","points":6,"calendar_status":"PENDING"}""");
        String reference = read(made, "$.reference");
        assertThat(reference).matches("SQ-[A-Z0-9]{6}");
        assertThat(made.getResponse().getHeader("Location")).isEqualTo("/api/v1/bookings/" + reference);
        assertThat(staff.get("/api/v1/bookings/" + reference))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"customer":{"first_name":"Max","last_name":"Muster","phone":"+491701234567"},"note":"Erstgespräch",
                 "channel":"API","booked_by":"%s"}""".formatted(staff.user().username()));
    }

    @Test
    void choosesWhoFitsBestWhenNobodyIsNamed() {
        staff.post("/book", BOOKING);
        office.office().consultant("Ben", 1);

        MvcTestResult made = staff.post("/book", """
                {"date":"2026-12-02","time":"14:00","customer_name":"Muster, Erika"}""");

        assertThat(made).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"berater":"Ben","customer_name":"Erika Muster"}""");
    }

    @Test
    void offersThreeOtherSlotsWhenThisOneIsTaken() {
        staff.post("/book", BOOKING);

        MvcTestResult refused = staff.post("/book", other("Anna", "2026-12-02", "14:00"));

        assertThat(refused).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/slot-taken","status":409}""");
        assertThat(refused).bodyJson().extractingPath("$.alternatives.length()").isEqualTo(3);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.alternatives[0]")
                .asMap()
                .containsKeys("berater", "date", "time", "reason");
    }

    @Test
    void asksBeforeACustomerHasTwoAppointmentsOnOneDay() {
        staff.post("/book", BOOKING);
        String again = BOOKING.replace("14:00", "18:00");

        MvcTestResult asked = staff.post("/book", again);
        assertThat(asked).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/confirmation-needed","warnings":[{"code":"CUSTOMER_BOOKED_THAT_DAY"}],
                 "confirm":["CUSTOMER_BOOKED_THAT_DAY"]}""");

        String confirmed = again.replaceFirst("\\{", "{\"confirm\":[\"CUSTOMER_BOOKED_THAT_DAY\"],");
        assertThat(staff.post("/book", confirmed)).hasStatus(201);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad("a slot in the past", 422, "$.rule", "PAST", BOOKING.replace("2026-12-02", "2026-11-30")),
                bad("a slot of this morning", 422, "$.rule", "NOTICE", with("2026-12-01", "11:00")),
                bad("a slot in the last century", 422, "$.rule", "PAST", BOOKING.replace("2026-12-02", "1926-12-02")),
                bad(
                        "a slot in a year of five digits",
                        400,
                        "$.errors[0].field",
                        "date",
                        BOOKING.replace("2026-12-02", "12026-12-02")),
                bad("a slot too far ahead", 422, "$.rule", "HORIZON", with("2027-06-01", "14:00")),
                bad("a slot in another age", 422, "$.rule", "HORIZON", with("9999-12-31", "14:00")),
                bad("a time outside the grid", 422, "$.rule", "OUTSIDE_GRID", with("2026-12-02", "14:30")),
                bad("a day without slots", 422, "$.rule", "OUTSIDE_GRID", with("2026-12-06", "14:00")),
                bad("an hour that does not exist", 422, "$.rule", "MISSING_HOUR", with("2027-03-28", "02:30")),
                bad("an absent consultant", 422, "$.rule", "ABSENT", with("2026-12-03", "14:00")),
                bad("an unknown consultant", 422, "$.errors[0].field", "berater", BOOKING.replace("Anna", "Xaver")),
                bad(
                        "a phone that is none",
                        422,
                        "$.errors[0].field",
                        "customer_phone",
                        BOOKING.replace("0170 1234567", "ruf mich an")),
                bad(
                        "a name of 5,000 characters",
                        422,
                        "$.errors[0].field",
                        "customer_name",
                        BOOKING.replace("Max Muster", "x".repeat(5_000))),
                bad(
                        "a name of blanks",
                        422,
                        "$.errors[0].field",
                        "customer_name",
                        BOOKING.replace("Max Muster", "   ")),
                bad(
                        "a note of 501 characters",
                        422,
                        "$.errors[0].field",
                        "description",
                        BOOKING.replace("Erstgespräch", "x".repeat(501))),
                bad("30 February", 400, "$.errors[0].field", "date", BOOKING.replace("2026-12-02", "2026-02-30")),
                bad("a German date", 400, "$.errors[0].field", "date", BOOKING.replace("2026-12-02", "02.12.2026")),
                bad("25 o'clock", 400, "$.errors[0].field", "time", BOOKING.replace("14:00", "25:00")),
                bad("no date", 422, "$.errors[0].field", "date", BOOKING.replace("\"date\"", "\"datum\"")),
                bad("a date that is null", 422, "$.errors[0].field", "date", BOOKING.replace("\"2026-12-02\"", "null")),
                bad(
                        "a number for a name",
                        400,
                        "$.errors[0].field",
                        "customer_name",
                        BOOKING.replace("\"Max Muster\"", "4711")),
                bad(
                        "an object for a name",
                        400,
                        "$.errors[0].field",
                        "customer_name",
                        BOOKING.replace("\"Max Muster\"", "{\"first\":\"Max\"}")),
                bad(
                        "an unknown warning",
                        400,
                        "$.errors[0].field",
                        "confirm[0]",
                        BOOKING.replaceFirst("\\{", "{\"confirm\":[\"EVERYTHING\"],")),
                bad("an array instead of an object", 400, "$.status", 400, "[" + BOOKING + "]"),
                bad("an empty object", 422, "$.errors.length()", 3, "{}"),
                bad("null", 400, "$.status", 400, "null"),
                bad("a word", 400, "$.status", 400, "booking"),
                bad("nothing", 400, "$.status", 400, ""),
                bad("half a request", 400, "$.type", "/problems/malformed-json", BOOKING.substring(0, 60)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void refusesClearlyAndStoresNothing(String what, int status, String path, Object value, String body) {
        manageConsultants.addAbsence(
                anna,
                new TimeSpan(Office.at("2026-12-03", "00:00"), Office.at("2026-12-04", "00:00")),
                Absence.Kind.VACATION,
                null,
                Actor.system());

        office.clock().moveBy(Duration.ofMinutes(1));

        MvcTestResult refused = staff.post("/book", body);

        assertThat(refused).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(refused).bodyJson().extractingPath(path).isEqualTo(value);
        assertThat(refused).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(office.count("booking")).isZero();
        assertThat(office.count("customer")).isZero();
    }

    @Test
    void refusesWhatIsNoJson() {
        var refused = staff.mvc()
                .post()
                .uri("/book")
                .header("Authorization", "Bearer " + staff.key())
                .contentType("application/x-www-form-urlencoded")
                .content("berater=Anna")
                .exchange();

        assertThat(refused).hasStatus(415);
        assertThat(office.count("booking")).isZero();
    }

    @Test
    void letsOnlyThoseBookWhoMay() {
        assertThat(office.stranger().post("/book", BOOKING)).hasStatus(401);
        assertThat(office.caller(Role.CONSULTANT, anna).post("/book", BOOKING)).hasStatus(403);
        assertThat(office.readOnly(staff).post("/book", BOOKING)).hasStatus(403);
        assertThat(office.count("booking")).isZero();
    }

    @Test
    void answersTheSameRequestTheSameAndBooksOnce() {
        MvcTestResult first = staff.post("/book", BOOKING, "call-1");
        MvcTestResult again = staff.post("/book", BOOKING, "call-1");

        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(office.count("booking")).isEqualTo(1);
        assertThat(staff.post("/book", BOOKING.replace("14:00", "16:00"), "call-1"))
                .hasStatus(422);
        assertThat(office.count("booking")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", ""})
    void booksOnceEvenWhenTheAnswerWasNeverStored(String berater) {
        String booking = BOOKING.replace("Anna", berater);
        MvcTestResult first = staff.post("/book", booking, "call-2");
        office.execute("delete from idempotency_key");

        MvcTestResult again = staff.post("/book", booking, "call-2");

        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(read(again, "$.reference")).isEqualTo(read(first, "$.reference"));
        assertThat(office.count("booking")).isEqualTo(1);
    }

    @Test
    void givesOneSeatToExactlyOneOfMany() throws Exception {
        List<Callable<MvcTestResult>> calls = IntStream.range(0, 24)
                .<Callable<MvcTestResult>>mapToObj(number ->
                        () -> staff.post("/book", other(number % 2 == 0 ? "Anna" : "", "2026-12-02", "14:00")))
                .toList();
        List<MvcTestResult> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<MvcTestResult> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() == 201)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() != 201)
                .hasSize(23)
                .allSatisfy(answer -> {
                    assertThat(answer).hasStatus(409);
                    assertThat(answer)
                            .bodyJson()
                            .extractingPath("$.alternatives.length()")
                            .isEqualTo(3);
                });
        assertThat(office.count("booking")).isEqualTo(1);
    }

    private static String with(String date, String time) {
        return BOOKING.replace("2026-12-02", date).replace("14:00", time);
    }

    /** For a customer nobody else has. */
    private static String other(String berater, String date, String time) {
        var customer = Office.customer();
        return """
                {"berater":"%s","date":"%s","time":"%s","customer_name":"%s","customer_phone":"%s"}""".formatted(berater, date, time, customer.lastName(), customer.phone());
    }

    private static Arguments bad(String what, int status, String path, Object value, String body) {
        return Arguments.of(what, status, path, value, body);
    }
}
