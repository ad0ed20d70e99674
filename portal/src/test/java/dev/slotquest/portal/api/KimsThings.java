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
import dev.slotquest.identity.Secrets;
import dev.slotquest.jobs.ContinuousWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Kim, who has one of everything that an address can name, and what is stored of it. */
@TestComponent
class KimsThings {

    private static final String API = "/api/v1/";
    private static final String WEEK = "2026-W49";

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

    private final ApiOffice office;
    private final TestDatabase database;
    private final Ledger ledger;
    private final List<ContinuousWork> works;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    /** The names of the things, by the folder in front of them in addresses. */
    private final Map<String, String> names = new LinkedHashMap<>();

    KimsThings(
            ApiOffice office,
            TestDatabase database,
            Ledger ledger,
            List<ContinuousWork> works,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.office = office;
        this.database = database;
        this.ledger = ledger;
        this.works = works;
        this.sessions = sessions;
    }

    /** Makes them; Kim books for Anna, whose consultant Anna's things are in the same danger. */
    void make() {
        names.clear();
        Caller kim = office.caller(Role.STAFF);
        long anna = office.office().consultant("Anna", 3);
        Caller consultant = office.caller(Role.CONSULTANT, anna);
        names.put("username", kim.user().username());
        names.put("consultants", Long.toString(anna));
        missedAppointment(kim, consultant, office.caller(Role.SUPERVISOR));
        work(kim);
        names.put("absences", made(consultant.post(API + "consultants/" + anna + "/absences", """
                {"starts_at":"2026-12-22T00:00:00+01:00","ends_at":"2026-12-23T00:00:00+01:00","kind":"VACATION"}""")));
        game(kim);
        access(kim.user().id(), kim.user().username());
        weeklyPoints(kim.user().id());
        conversation(kim.user().id());
    }

    private void missedAppointment(Caller kim, Caller consultant, Caller supervisor) {
        String missed = book(kim, "2026-12-02T14:00:00+01:00");
        office.clock().set(Office.at("2026-12-02", "14:30"));
        ok(consultant.post(API + "bookings/" + missed + "/outcome", "{\"outcome\":\"NO_SHOW\"}"));
        String alert = read(supervisor.get(API + "no-show-alerts"), "$.items[0].id");
        ok(supervisor.post(API + "no-show-alerts/" + alert + "/resolve", "{\"action\":\"CALL_BACK\"}"));
        names.put("no-show-alerts", alert);
        names.put("noshows", alert);
        names.put("call-backs", read(kim.get(API + "call-backs"), "$.items[0].id"));
    }

    private void work(Caller kim) {
        names.put("bookings", book(kim, "2026-12-04T14:00:00+01:00"));
        names.put(
                "holds",
                made(kim.post(API + "holds", "{\"consultant\":\"Anna\",\"starts_at\":\"2026-12-03T16:00:00+01:00\"}")));
        names.put("waitlist", made(kim.post(API + "waitlist", """
                {"customer":{"last_name":"Muster","phone":"0170 1234567"},"from":"2026-12-03","to":"2026-12-04"}""")));
        names.put("customers", number("select max(id) from customer"));
        names.put("conflicts", added("""
                insert into booking_conflict (booking_id, kind, told_kind, raised_at)
                select id, 'EVENT_DELETED', 'EVENT_DELETED', now(3) from booking where reference = '%s'""".formatted(names.get("bookings")), "booking_conflict"));
        names.put("imports", added("""
                insert into import_run (kind, dry_run, file_name, state, position, imported, unchanged, refused, channel,
                                        created_at, finished_at)
                values ('BOOKINGS', false, 'rows.csv', 'DONE', 0, 0, 0, 0, 'PORTAL', now(3), now(3))""", "import_run"));
        names.put("do-not-call", "+491701234567");
        for (String leaders : List.of("consents", "merges", "apart", "differences")) {
            names.put(leaders, "1");
        }
    }

    private void game(Caller kim) {
        Caller opponent = office.caller(Role.STAFF);
        openAccount(kim);
        openAccount(opponent);
        String body = "{\"opponent\": \"%s\"}".formatted(opponent.user().username());
        names.put("duels", read(ok(kim.post(API + "gamification/games/dice-duel/play", body)), "$.duel"));
        names.put("goals", made(kim.post(API + "gamification/goals", """
                {"text": "Drei neue Kunden", "target": 3, "last_day": "2026-12-12", "reward": "Eis"}""")));
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
        kim.get(API + "gamification/quests");
        String quest =
                number("select min(id) from quest where user_id = " + kim.user().id());
        names.put("quests", quest);
        names.put("daily-quests", quest);
        names.put(
                "notifications",
                number("select min(id) from notification where user_id = "
                        + kim.user().id()));
    }

    private void access(long user, String username) {
        String link = added("""
                insert into account_link (user_id, channel, external_id, name, linked_at)
                values (%d, 'TELEGRAM', '4711', 'Kim', now(3))""".formatted(user), "account_link");
        String key = number("select max(id) from api_key where user_id = " + user);
        String subscription = added("""
                insert into push_subscription (user_id, endpoint, endpoint_hash, public_key, secret, device, created_at)
                values (%d, 'https://push.example/1', repeat('0', 64), 'key', 'secret', 'Firefox', now(3))""".formatted(user), "push_subscription");
        names.put("links", link);
        names.put("keys", key);
        names.put("api-keys", key);
        names.put("push", subscription);
        names.put("push-subscriptions", subscription);
        // As a session is named to its person.
        names.put("sessions", Secrets.hash(logIn(sessions, username)).substring(0, 24));
    }

    private void weeklyPoints(long user) {
        names.put("week", WEEK);
        names.put("participants", names.get("username"));
        names.put("activities", added("""
                insert into weekly_activity (user_id, week, kind, points, recorded_by, recorded_at)
                values (%1$d, '%2$s', 'T1', 2, %1$d, now(3))""".formatted(user, WEEK), "weekly_activity"));
        String proposal = added("""
                insert into weekly_proposal (user_id, week, kind, points, proposed_by, proposed_at, state)
                values (%1$d, '%2$s', 'T1', 2, %1$d, now(3), 'OPEN')""".formatted(user, WEEK), "weekly_proposal");
        names.put("pending", proposal);
        names.put("proposals", proposal);
        names.put("vacations", added("""
                insert into weekly_vacation (user_id, first_day, last_day)
                values (%d, '2026-12-07', '2026-12-11')""".formatted(user), "weekly_vacation"));
    }

    private void conversation(long user) {
        office.execute("insert into browser_chat (user_id, changes) values (%d, 1)".formatted(user));
        names.put("messages", added("""
                insert into browser_chat_message (user_id, content, change_number, said_at)
                values (%d, 'wer kommt heute?', 1, now(3))""".formatted(user), "browser_chat_message"));
    }

    /** Gives somebody the coins to begin with. */
    void openAccount(Caller caller) {
        ledger.pay(caller.user().id(), Currency.COINS, 50, EntryKind.REWARD, "start");
    }

    /** An address with Kim's things in the places of its variables. */
    String fill(String pattern) {
        String path = pattern;
        while (path.contains("{")) {
            int open = path.indexOf('{');
            int close = path.indexOf('}', open);
            String variable = path.substring(open + 1, close).replaceFirst(":.*", "");
            String[] folders = path.substring(0, open).split("/");
            path = path.substring(0, open) + name(variable, folders) + path.substring(close + 1);
        }
        return path;
    }

    private String name(String variable, String[] folders) {
        String folder = folders[folders.length - 1];
        return switch (variable) {
            case "username", "week" -> known(variable);
            case "absenceId", "absence" -> known("absences");
            case "consent" -> known("consents");
            case "action" -> "claim";
            case "table" -> "customers";
            case "decision" -> "withdraw";
            // /vacations/{username}/{id}
            case "id" -> known(names.containsKey(folder) ? folder : folders[folders.length - 2]);
            default -> known(folder);
        };
    }

    private String known(String folder) {
        String name = names.get(folder);
        return name != null
                ? name
                : fail("Kim has nothing of the kind " + folder + ": say in this class what that is.");
    }

    /** What is stored, table by table; and whether Kim is still logged in. */
    Map<String, String> stored() {
        Map<String, String> sums = new TreeMap<>();
        database.jdbc().sql("checksum table " + String.join(", ", tables())).query(row -> {
            sums.put(row.getString(1).replaceFirst(".*\\.", ""), String.valueOf(row.getString(2)));
        });
        sums.put(
                "log-ins",
                String.valueOf(sessions.findByPrincipalName(known("username")).size()));
        return sums;
    }

    private List<String> tables() {
        return database.jdbc().sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE' order by table_name""").query((row, n) -> Objects.requireNonNull(row.getString(1))).stream()
                .filter(table -> !TRACES.contains(table))
                .toList();
    }

    private static <S extends Session> String logIn(FindByIndexNameSessionRepository<S> sessions, String username) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions.save(session);
        return session.getId();
    }

    private String added(String insert, String table) {
        office.execute(insert);
        return number("select max(id) from " + table);
    }

    private String number(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }

    private static String book(Caller kim, String start) {
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
