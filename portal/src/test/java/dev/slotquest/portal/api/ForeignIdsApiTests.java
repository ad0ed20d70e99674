package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the API that names something, called by everybody with the things of somebody else: Kim has one of each,
 * Lee does the same work, and Carl is another consultant. Whatever is called, they learn nothing and nothing changes.
 */
@ApiTest
class ForeignIdsApiTests {

    private static final String API = "/api/v1/";

    /** What everybody at the desk may look at, and what is nobody's own: named by a word of the product, not by an id. */
    private static final Set<String> NOBODYS_OWN = Set.of(
            "GET /api/v1/consultants/{id}",
            "GET /api/v1/consultants/{id}/calendar",
            "GET /api/v1/consultants/{id}/hours",
            "POST /api/v1/consultants/{id}/calendar/sync",
            "GET /api/v1/weekly-points/{week}",
            "POST /api/v1/gamification/games/{id}/play",
            "POST /api/v1/gamification/shop/{item}/buy",
            "POST /api/v1/gamification/mastery/{category}/claim",
            "POST /api/v1/gamification/quests/team/{week}/claim");

    /** Told by a secret in the address, not by who calls. */
    private static final Set<String> BY_SECRET = Set.of("GET /api/v1/consultants/{id}/calendar.ics");

    /** Giving back what one does not hold is no fault and does nothing. */
    private static final Set<String> DONE_ALREADY = Set.of("DELETE /api/v1/holds/{id}");

    /** What a call leaves behind by itself. */
    private static final Set<String> TRACES = Set.of(
            "SPRING_SESSION",
            "SPRING_SESSION_ATTRIBUTES",
            "idempotency_key",
            "api_key",
            "work_run",
            "availability_change",
            "audit_chain",
            "audit_seal",
            "audit_proof");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PATCH /api/v1/bookings/{reference}", "{\"note\":\"mine now\",\"version\":0}"),
            Map.entry(
                    "POST /api/v1/bookings/{reference}/outcome", "{\"outcome\":\"CANCELLED\",\"reason\":\"customer\"}"),
            Map.entry("PATCH /api/v1/waitlist/{id}", "{\"note\":\"mine now\",\"version\":0}"),
            Map.entry("POST /api/v1/no-show-alerts/{id}/resolve", "{\"action\":\"DISMISS\"}"),
            Map.entry("PATCH /api/v1/gamification/goals/{id}", "{\"target\":1}"),
            Map.entry("PATCH /api/v1/users/{username}", "{\"display_name\":\"Nobody\"}"),
            Map.entry("POST /api/v1/users/{username}/api-keys", "{\"name\":\"mine\",\"scopes\":[]}"),
            Map.entry(
                    "POST /api/v1/consultants/{id}/absences",
                    "{\"starts_at\":\"2026-12-12T00:00:00+01:00\",\"ends_at\":\"2026-12-13T00:00:00+01:00\",\"kind\":\"VACATION\"}"),
            Map.entry(
                    "PUT /api/v1/consultants/{id}/hours",
                    "{\"hours\":[{\"weekday\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"21:00\"}]}"),
            Map.entry("PATCH /api/v1/consultants/{id}", "{\"name\":\"Nobody\"}"),
            Map.entry("PUT /api/v1/weekly-points/{week}/{username}/goal", "{\"goal\":1}"),
            Map.entry(
                    "POST /api/v1/weekly-points/{week}/{username}/activities",
                    "{\"kind\":\"T1\",\"points\":7.5,\"note\":\"mine\"}"),
            Map.entry("PUT /api/v1/weekly-points/{week}/{username}/vacation", "{\"vacation\":true}"));

    @Autowired
    ApiOffice office;

    @Autowired
    TestDatabase database;

    @Autowired
    Ledger ledger;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    private Caller kim;
    private Caller lee;
    private Caller carl;
    private long anna;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private record Address(String method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void kimHasOneOfEach() {
        office.clear();
        kim = office.caller(Role.STAFF);
        lee = office.caller(Role.STAFF);
        anna = office.office().consultant("Anna", 3);
        carl = office.caller(Role.CONSULTANT, office.office().consultant("Carl", 3));
        Caller consultant = office.caller(Role.CONSULTANT, anna);
        Caller supervisor = office.caller(Role.SUPERVISOR);

        String missed = book("2026-12-02T14:00:00+01:00");
        office.clock().set(Office.at("2026-12-02", "14:30"));
        ok(consultant.post(API + "bookings/" + missed + "/outcome", "{\"outcome\":\"NO_SHOW\"}"));
        ids.put("no-show-alerts", read(supervisor.get(API + "no-show-alerts"), "$.items[0].id"));
        ok(supervisor.post(
                API + "no-show-alerts/" + ids.get("no-show-alerts") + "/resolve", "{\"action\":\"CALL_BACK\"}"));
        ids.put("call-backs", read(kim.get(API + "call-backs"), "$.items[0].id"));
        ids.put("bookings", book("2026-12-04T14:00:00+01:00"));
        ids.put(
                "holds",
                made(kim.post(API + "holds", "{\"consultant\":\"Anna\",\"starts_at\":\"2026-12-04T16:00:00+01:00\"}")));
        ids.put("waitlist", made(kim.post(API + "waitlist", """
                {"customer":{"last_name":"Muster","phone":"0170 1234567"},"from":"2026-12-03","to":"2026-12-04"}""")));
        ids.put("goals", made(kim.post(API + "gamification/goals", """
                {"text": "Drei neue Kunden", "target": 3, "last_day": "2026-12-12", "reward": "Eis"}""")));
        ids.put("absences", made(consultant.post(API + "consultants/" + anna + "/absences", """
                {"starts_at":"2026-12-22T00:00:00+01:00","ends_at":"2026-12-23T00:00:00+01:00","kind":"VACATION"}""")));
        ids.put("customers", number("select max(id) from customer"));
        ids.put(
                "api-keys",
                number("select max(id) from api_key where user_id = "
                        + kim.user().id()));
        duel();
        rows();
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
        ids.put(
                "notifications",
                number("select min(id) from notification where user_id = "
                        + kim.user().id()));
        kim.get(API + "gamification/quests");
        ids.put(
                "quests",
                number("select min(id) from quest where user_id = " + kim.user().id()));
    }

    @Test
    void nobodyReachesTheThingsOfOthers() {
        var soft = new SoftAssertions();
        for (Address address : addresses()) {
            for (Caller caller : List.of(lee, carl)) {
                soft.assertThatCode(() -> check(address, caller))
                        .as("%s by %s", address, caller.user().role())
                        .doesNotThrowAnyException();
            }
        }
        soft.assertAll();
    }

    private void check(Address address, Caller caller) {
        Map<String, String> before = sums();
        String path = fill(address);
        MvcTestResult answer = call(address, path, caller);
        int status = answer.getResponse().getStatus();
        if (!DONE_ALREADY.contains(address.toString()) || status == 404) {
            assertThat(status)
                    .as("%s %s: %s", address.method(), path, Caller.body(answer))
                    .isIn(403, 404);
        }
        assertThat(sums()).as("%s %s changed something", address.method(), path).isEqualTo(before);
    }

    private MvcTestResult call(Address address, String path, Caller caller) {
        String body = BODIES.getOrDefault(address.toString(), "{}");
        return switch (address.method()) {
            case "GET" -> caller.get(path);
            case "POST" -> caller.post(path, body);
            case "PUT" -> caller.put(path, body);
            case "PATCH" -> caller.patch(path, body);
            case "DELETE" -> caller.delete(path);
            default -> fail("Nobody knows how to call " + address);
        };
    }

    /** The parts of the address in braces, each by the folder in front of it. */
    private String fill(Address address) {
        String path = address.pattern();
        while (path.contains("{")) {
            int open = path.indexOf('{');
            int close = path.indexOf('}', open);
            String name = path.substring(open + 1, close);
            String[] folders = path.substring(0, open).split("/");
            path = path.substring(0, open) + value(name, folders[folders.length - 1]) + path.substring(close + 1);
        }
        return path;
    }

    private String value(String name, String folder) {
        return switch (name) {
            case "username" -> kim.user().username();
            case "week" -> "2026-W49";
            case "absenceId" -> known("absences");
            case "consent" -> known("consents");
            default -> folder.equals("consultants") ? Long.toString(anna) : known(folder);
        };
    }

    private String known(String folder) {
        String id = ids.get(folder);
        return id != null ? id : fail("Kim has nothing of the kind " + folder + ": say in this test what that is.");
    }

    private List<Address> addresses() {
        Map<String, Address> found = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        var address = new Address(method.name(), pattern);
                        if (pattern.startsWith(API) && pattern.contains("{") && isOwn(address)) {
                            found.put(address.toString(), address);
                        }
                    }
                }
            }
        }
        assertThat(found.size()).isGreaterThan(50);
        return List.copyOf(found.values());
    }

    /** What only admins and leaders may do at all is closed by its line, whatever is in the address. */
    private static boolean isOwn(Address address) {
        String folder = address.pattern().substring(API.length()).split("/", 2)[0];
        return !Set.of("rules", "holidays", "jobs").contains(folder)
                && !NOBODYS_OWN.contains(address.toString())
                && !BY_SECRET.contains(address.toString());
    }

    private void duel() {
        for (Caller one : List.of(kim, office.caller(Role.STAFF))) {
            ledger.pay(one.user().id(), Currency.COINS, 50, EntryKind.REWARD, "start");
            ids.putIfAbsent("opponent", "");
            if (one != kim) {
                ids.put(
                        "duels",
                        read(
                                ok(kim.post(
                                        API + "gamification/games/dice-duel/play",
                                        "{\"opponent\": \"%s\"}"
                                                .formatted(one.user().username()))),
                                "$.duel"));
            }
        }
    }

    /** What has no call of its own to make it. */
    private void rows() {
        long user = kim.user().id();
        office.execute("insert into account_link (user_id, channel, external_id, name, linked_at) values (" + user
                + ", 'TELEGRAM', '4711', 'Kim', now(3))");
        ids.put("links", number("select max(id) from account_link"));
        ids.put("push-subscriptions", "1");
        ids.put("sessions", "1");
        ids.put("consents", "1");
        ids.put("merges", "1");
        ids.put("do-not-call", "+491701234567");
        ids.put("activities", "1");
        ids.put("pending", "1");
        ids.put("prestige", "1");
        ids.put("participants", kim.user().username());
    }

    private Map<String, String> sums() {
        List<String> tables = database
                .jdbc()
                .sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .stream()
                .filter(table -> !TRACES.contains(table))
                .sorted()
                .toList();
        List<String[]> sums = new ArrayList<>();
        database.jdbc().sql("checksum table " + String.join(", ", tables)).query(row -> {
            sums.add(new String[] {row.getString(1), String.valueOf(row.getString(2))});
        });
        return sums.stream().collect(Collectors.toMap(sum -> sum[0], sum -> sum[1], (one, other) -> one, TreeMap::new));
    }

    private String number(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }

    private String book(String start) {
        return read(ok(kim.post(API + "bookings", """
                {"consultant":"Anna","starts_at":"%s",
                 "customer":{"first_name":"Max","last_name":"Muster","phone":"0170 1234567"}}""".formatted(start))), "$.reference");
    }

    private static String made(MvcTestResult answer) {
        return read(ok(answer), "$.id");
    }

    private static MvcTestResult ok(MvcTestResult answer) {
        assertThat(answer.getResponse().getStatus()).as(Caller.body(answer)).isBetween(200, 299);
        return answer;
    }
}
