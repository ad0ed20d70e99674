package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.body;
import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Customers over the API. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class CustomersApiTests {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String BOOKINGS = "/api/v1/bookings";

    @Autowired
    ApiOffice office;

    @Autowired
    TestDatabase database;

    @Autowired
    List<ContinuousWork> works;

    private Caller supervisor;
    private Caller admin;

    @BeforeEach
    void anOffice() {
        office.clear();
        supervisor = office.caller(Role.SUPERVISOR);
        admin = office.caller(Role.ADMIN);
        office.office().consultant("Anna", 3);
    }

    @Test
    void findsCustomersWithTheirReliability() {
        booked("Zwetschgenbaum", "+491701234567", "2026-12-02T14:00:00+01:00");
        booked("Muster", "+491701234568", "2026-12-02T14:00:00+01:00");

        MvcTestResult found = supervisor.get(CUSTOMERS + "?q=0170%201234567");
        assertThat(found).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items":[{"first_name":"Ida","last_name":"Zwetschgenbaum","name":"Ida Zwetschgenbaum",
                 "phone":"+491701234567","do_not_call":null,
                 "reliability":{"band":"NEW","sample":0,"risk_level":"low","reliability_score":null,
                 "counts":{"came":0,"no_show":0,"ghost":0,"cancelled":0,"moved":0},
                 "reasons":[{"code":"NO_OUTCOMES","text":"No outcome is known yet."}]}}],
                 "page":0,"total":1}""");
        assertThat(supervisor.get(CUSTOMERS + "?sort=-chance&band=NEW"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(supervisor.get(CUSTOMERS + "?band=HIGH_RISK"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(supervisor.get(CUSTOMERS + "?sort=shoes")).hasStatus(400);
        assertThat(supervisor.get(CUSTOMERS + "?band=KING")).hasStatus(400);
        assertThat(supervisor.get(CUSTOMERS + "/4711")).hasStatus(404);
    }

    @Test
    void tellsTheRiskOfABooking() {
        String reference = "";
        for (int day = 2; day <= 4; day++) {
            reference = booked("Muster", "+491701234568", "2026-12-0%dT14:00:00+01:00".formatted(day));
        }
        office.clock().moveBy(Duration.ofDays(7));
        database.jdbc().sql("update booking set outcome = 'NO_SHOW'").update();
        database.jdbc()
                .sql("update booking set outcome = 'CAME' order by starts_at desc limit 1")
                .update();
        Works.finishFollowUps(works);

        assertThat(supervisor.get(BOOKINGS + "/" + reference + "/risk"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"band":"AT_RISK","text":"At risk","sample":3,"reliability_score":33.33,"risk_level":"medium",
                 "counts":{"came":1,"no_show":2,"ghost":0},
                 "reasons":[{"code":"MISSED","text":"Stayed away 2 of 3 times."},{"code":"CAME_LAST"}]}""");
        assertThat(office.caller(Role.STAFF).get(BOOKINGS + "/" + reference + "/risk"))
                .hasStatus(404);
    }

    @Test
    void recordsAndWithdrawsConsents() {
        booked("Muster", "+491701234568", "2026-12-02T14:00:00+01:00");
        String customer = CUSTOMERS + "/" + onlyId();

        MvcTestResult added = supervisor.post(
                customer + "/consents",
                "{\"purpose\":\"Anruf\",\"how\":\"E-Mail\",\"given_at\":\"2026-11-30T10:00:00+01:00\"}");
        assertThat(added).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"purpose":"Anruf","how":"E-Mail","given_at":"2026-11-30T10:00:00+01:00","keep_until":"2031-11-30",
                 "withdrawn_at":null}""");
        assertThat(supervisor.post(customer + "/consents", "{\"purpose\":\" \"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"errors":[{"field":"purpose","code":"PURPOSE_MISSING"},{"field":"how","code":"HOW_MISSING"}]}""");

        assertThat(supervisor.delete(customer + "/consents/" + read(added, "$.id")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.withdrawn_at")
                .isNotNull();
        assertThat(supervisor.get(customer))
                .bodyJson()
                .extractingPath("$.do_not_call.reason")
                .isEqualTo("CONSENT_WITHDRAWN");
        assertThat(supervisor.get(customer + "/consents"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(supervisor.delete(customer + "/consents/4711")).hasStatus(404);
    }

    @Test
    void asksBeforeSomebodyIsBookedWhoMustNotBeCalled() {
        booked("Muster", "+491701234568", "2026-12-02T14:00:00+01:00");
        String customer = CUSTOMERS + "/" + onlyId();
        assertThat(supervisor.put(customer + "/do-not-call", "{}")).hasStatusOk();

        String wish = wish("Muster", "+491701234568", "2026-12-02T18:00:00+01:00");
        assertThat(supervisor.post(BOOKINGS, wish)).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/confirmation-needed",
                 "warnings":[{"code":"CUSTOMER_BOOKED_THAT_DAY"},
                             {"code":"DO_NOT_CALL","text":"This customer must not be called. Book all the same?"}]}""");
        assertThat(supervisor.post(
                        BOOKINGS,
                        wish.replaceFirst("\\{", "{\"confirm\":[\"DO_NOT_CALL\",\"CUSTOMER_BOOKED_THAT_DAY\"],")))
                .hasStatus(201);
        assertThat(supervisor.delete(customer + "/do-not-call"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.do_not_call")
                .isNull();
    }

    @Test
    void keepsAListOfNumbers() {
        assertThat(supervisor.post(CUSTOMERS + "/do-not-call", "{\"phone\":\"0170 1234567\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.phone")
                .isEqualTo("+491701234567");
        assertThat(supervisor.post(CUSTOMERS + "/do-not-call", "{\"phone\":\"call me\"}"))
                .hasStatus(422);
        assertThat(supervisor.post(CUSTOMERS + "/do-not-call", "{}")).hasStatus(422);
        assertThat(supervisor.get(CUSTOMERS + "/do-not-call"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(supervisor.delete(CUSTOMERS + "/do-not-call/+491701234567")).hasStatus(204);
        assertThat(supervisor.delete(CUSTOMERS + "/do-not-call/+491701234567")).hasStatus(404);
    }

    @Test
    void mergesAfterAPreviewAndTakesThatBack() {
        booked("Muster", "+491701234567", "2026-12-02T14:00:00+01:00");
        booked("Muster", "+491701234568", "2026-12-03T14:00:00+01:00");
        MvcTestResult pairs = supervisor.get(CUSTOMERS + "/duplicates");
        assertThat(pairs).bodyJson().extractingPath("$.items[0].likeness").isEqualTo("SAME_NAME");
        String wish = "{\"source_id\":%s,\"target_id\":%s,\"take\":[\"PHONE\"]}"
                .formatted(read(pairs, "$.items[0].other.id"), read(pairs, "$.items[0].one.id"));

        assertThat(supervisor.post(CUSTOMERS + "/merge?preview=true", wish))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"result\":{\"phone\":\"+491701234568\"},\"moves\":{\"bookings\":1}}");
        assertThat(supervisor.get(CUSTOMERS))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);

        MvcTestResult merged = supervisor.post(CUSTOMERS + "/merge", wish);
        assertThat(merged).hasStatusOk();
        assertThat(supervisor.get(CUSTOMERS))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(supervisor.get(CUSTOMERS + "/" + onlyId() + "/bookings"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(2);
        assertThat(supervisor.get(CUSTOMERS + "/" + onlyId() + "/merges"))
                .bodyJson()
                .extractingPath("$.items[0].undoable")
                .isEqualTo(true);
        assertThat(supervisor.post(CUSTOMERS + "/merge", wish)).as("only once").hasStatus(409);

        String undo = CUSTOMERS + "/merges/" + read(merged, "$.merge_id") + "/undo";
        assertThat(supervisor.post(undo, "{}")).hasStatusOk();
        assertThat(supervisor.post(undo, "{}")).hasStatus(409);
        assertThat(supervisor.get(CUSTOMERS))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(supervisor.post(CUSTOMERS + "/merges/4711/undo", "{}")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                              | 422
                    {"source_id":1}                 | 422
                    {"source_id":"x","target_id":2} | 400
                    {"source_id":1,"target_id":2,"take":["HAIR"]} | 400
                    {"source_id":4711,"target_id":4712} | 404
                    """)
    void mergesNothingThatMakesNoSense(String wish, int status) {
        assertThat(supervisor.post(CUSTOMERS + "/merge", wish)).hasStatus(status);
    }

    @Test
    void handsOutEverythingAsAFile() {
        booked("Zwetschgenbaum", "+491701234567", "2026-12-02T14:00:00+01:00");

        MvcTestResult file = supervisor.get(CUSTOMERS + "/" + onlyId() + "/export");

        assertThat(file).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(body(file))
                .contains(
                        "\"first_name\":\"Ida\"",
                        "\"bookings\":[{",
                        "\"note\":\"Frau Zwetschgenbaum",
                        "customer.exported");
    }

    @Test
    void erasesAPersonWhereverTheyWereNamed() {
        booked("Zwetschgenbaum", "+491701234567", "2026-12-02T14:00:00+01:00");
        long customer = onlyId();
        nameEverywhere("{\"@type\":\"Confirming\",\"firstName\":\"Ida\",\"lastName\":\"Zwetschgenbaum\",\"count\":3,"
                + "\"text\":\"Für\\nZwetschgenbaum, 0170 1234567\"}");
        assertThat(traces())
                .contains("chat_message.state", "chat_button.payload", "chat_event.reply", "idempotency_key.body")
                .contains("browser_chat_message.content", "booking.note", "audit_entry.after_json");

        assertThat(supervisor.delete(CUSTOMERS + "/" + customer))
                .as("admins only")
                .hasStatus(403);
        assertThat(admin.delete(CUSTOMERS + "/" + customer)).hasStatus(204);

        assertThat(traces()).isEmpty();
        assertThat(database.jdbc()
                        .sql("select content from browser_chat_message")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"@type\":\"Confirming\",\"firstName\":\"–\",\"lastName\":\"–\",\"count\":3,"
                        + "\"text\":\"Für\\n–, –\"}");
        assertThat(admin.get(CUSTOMERS + "/" + customer)).hasStatus(404);
        assertThat(admin.delete(CUSTOMERS + "/4711")).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "CONSULTANT"})
    void areForThoseWhoLead(Role role) {
        Caller caller = office.caller(role);
        assertThat(caller.get(CUSTOMERS)).hasStatus(403);
        assertThat(caller.get(CUSTOMERS + "/1/export")).hasStatus(403);
        assertThat(caller.post(CUSTOMERS + "/merge", "{}")).hasStatus(403);
    }

    /** As if every dialogue, button, answer and notification had been about the person. */
    private void nameEverywhere(String json) {
        long user = supervisor.user().id();
        database.jdbc()
                .sql("insert into browser_chat (user_id, changes) values (?, 1)")
                .param(user)
                .update();
        insert(
                "insert into browser_chat_message (user_id, content, change_number, said_at) values (%d, ?, 1, now())"
                        .formatted(user),
                json);
        insert(
                "insert into chat_message (id, owner, channel, conversation, state, created_at, changed_at)"
                        + " values (1, 'user:1', 'TELEGRAM', '1', ?, now(), now())",
                json);
        insert(
                "insert into chat_button (token, message_id, version, position, dialogue, payload)"
                        + " values ('abcdefghijklmnopqrstuv', 1, 1, 1, 'booking', ?)",
                json);
        insert(
                "insert into chat_event (channel, event_id, reply, answered_at) values ('TELEGRAM', '1', ?, now())",
                json);
    }

    private void insert(String sql, String json) {
        database.jdbc().sql(sql).param(json).update();
    }

    private List<String> traces() {
        List<String> found = new ArrayList<>();
        for (var column : database.jdbc().sql("""
                        select table_name as t, column_name as c from information_schema.columns
                         where table_schema = database()
                           and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext')""").query().listOfRows()) {
            long rows = database.jdbc()
                    .sql(
                            "select count(*) from `%1$s` where `%2$s` like '%%zwetschgenbaum%%' or `%2$s` like '%%1234567%%'"
                                    .formatted(column.get("t"), column.get("c")))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(column.get("t") + "." + column.get("c"));
            }
        }
        return found;
    }

    private long onlyId() {
        return database.jdbc()
                .sql("select id from customer where merged_into is null order by id limit 1")
                .query(Long.class)
                .single();
    }

    private String booked(String lastName, String phone, String start) {
        MvcTestResult made =
                supervisor.post(BOOKINGS, wish(lastName, phone, start), "key-" + lastName.length() + start);
        assertThat(made).hasStatus(201);
        return read(made, "$.reference");
    }

    private static String wish(String lastName, String phone, String start) {
        return """
                {"consultant":"Anna","starts_at":"%s","customer":{"first_name":"Ida","last_name":"%s","phone":"%s"},
                 "note":"Frau %s"}""".formatted(start, lastName, phone, lastName);
    }
}
