package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.slotquest.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that names something, called by everybody with the things of somebody else: Kim has one of each, Lee does
 * the same work, and Carl is another consultant. Whatever is called, they learn nothing and nothing changes.
 */
@ApiTest
@Import(KimsThings.class)
class ForeignIdsApiTests {

    private static final String API = "/api/";

    /** What everybody at the desk may look at, and what is nobody's own: named by a word of the product, not by an id. */
    private static final Set<String> NOBODYS_OWN = Set.of(
            "GET /api/v1/consultants/{id}",
            "GET /api/v1/consultants/{id}/calendar",
            "GET /api/v1/consultants/{id}/hours",
            "POST /api/v1/consultants/{id}/calendar/sync",
            "GET /api/v1/weekly-points/{week}",
            "GET /api/v1/weekly-points/{week}/pdf",
            "GET /admin/telefonie-points/{week}/pdf",
            "POST /api/v1/gamification/games/{id}/play",
            "POST /api/v1/gamification/shop/{item}/buy",
            "POST /api/v1/gamification/mastery/{category}/claim",
            "POST /api/v1/gamification/quests/team/{week}/claim",
            "POST /games/{id}/play",
            "POST /customization-shop/{item}/buy",
            "POST /customization-shop/{item}/wear",
            "POST /mastery/{category}/claim",
            "POST /daily-quests/team/{week}/claim");

    /** Closed to both by their line in the table of routes, whatever is in the address. */
    private static final List<String> NOT_FOR_THEM = List.of(
            "/api/v1/rules/",
            "/api/v1/holidays/",
            "/api/v1/jobs/",
            "/admin/jobs/",
            "/admin/backups/",
            "/gamification/displays/");

    /** Told by a secret in the address, not by who calls. */
    private static final Set<String> BY_SECRET = Set.of("GET /api/v1/consultants/{id}/calendar.ics");

    /** Where no fault is found with what never was: the things of others are answered in the same words. */
    private static final Set<String> AS_IF_IT_NEVER_WAS = Set.of(
            "DELETE /api/v1/holds/{id}",
            "POST /api/v1/gamification/duels/{id}/accept",
            "POST /api/v1/gamification/duels/{id}/decline");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PATCH /api/v1/bookings/{reference}", "{\"note\":\"mine now\",\"version\":0}"),
            Map.entry(
                    "POST /api/v1/bookings/{reference}/outcome", "{\"outcome\":\"CANCELLED\",\"reason\":\"customer\"}"),
            Map.entry("PATCH /api/v1/waitlist/{id}", "{\"note\":\"mine now\",\"version\":0}"),
            Map.entry("POST /api/v1/no-show-alerts/{id}/resolve", "{\"action\":\"DISMISS\"}"),
            Map.entry("PATCH /api/v1/gamification/goals/{id}", "{\"progress\":1}"),
            Map.entry("PATCH /api/v1/users/{username}", "{\"display_name\":\"Nobody\"}"),
            Map.entry("POST /api/v1/users/{username}/api-keys", "{\"name\":\"mine\",\"scopes\":[]}"),
            Map.entry(
                    "POST /api/v1/consultants/{id}/absences",
                    "{\"starts_at\":\"2026-12-12T00:00:00+01:00\",\"ends_at\":\"2026-12-13T00:00:00+01:00\",\"kind\":\"VACATION\"}"),
            Map.entry(
                    "PUT /api/v1/consultants/{id}/hours",
                    "{\"hours\":[{\"weekday\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"21:00\"}]}"),
            Map.entry("PATCH /api/v1/consultants/{id}", "{\"name\":\"Nobody\"}"),
            Map.entry("PUT /api/v1/weekly-points/{week}/{username}/goal", "{\"points\":1}"),
            Map.entry(
                    "POST /api/v1/weekly-points/{week}/{username}/activities",
                    "{\"kind\":\"T1\",\"points\":7.5,\"note\":\"mine\"}"),
            Map.entry("PUT /api/v1/weekly-points/{week}/{username}/vacation", "{\"vacation\":true}"));

    /** What forms of pages send. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("POST /bookings/{reference}/cancel", "reason=CUSTOMER"),
            Map.entry("POST /bookings/{reference}/remarks", "note=mine+now&potential=TOP"),
            Map.entry("POST /bookings/{reference}/customer", "lastName=Nobody"),
            Map.entry("POST /bookings/{reference}/move", "seat=best@2026-12-04T15:00:00Z"),
            Map.entry("POST /bookings/{reference}/new-time", "seat=best@2026-12-04T15:00:00Z"),
            Map.entry("POST /bookings/{reference}/outcome", "outcome=CANCELLED&reason=CUSTOMER"),
            Map.entry("POST /conflicts/{id:\\d+}/cancel", "reason=CUSTOMER"),
            Map.entry("POST /goals/{id}/{action}", "progress=3"),
            Map.entry("POST /waitlist/{id:\\d+}", "lastName=Nobody&from=2026-12-03&to=2026-12-04"),
            Map.entry("POST /admin/telefonie-points/{week}/goal", "username=KIM&points=1"),
            Map.entry("POST /admin/telefonie-points/{week}/activities", "username=KIM&kind=T1&points=7,5"),
            Map.entry("POST /admin/telefonie-points/{week}/vacations", "username=KIM"),
            Map.entry("POST /admin/telefonie-points/participants/{username}/remove", "week=2026-W49"));

    @Autowired
    ApiOffice office;

    @Autowired
    KimsThings things;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private List<Caller> others = List.of();

    private record Address(String method, String pattern) {

        boolean isOfTheApi() {
            return pattern.startsWith(API);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void kimHasOneOfEach() {
        office.clear();
        things.make();
        others = List.of(
                office.caller(Role.STAFF),
                office.caller(Role.CONSULTANT, office.office().consultant("Carl", 3)));
        others.forEach(things::openAccount);
    }

    @Test
    void nobodyReachesTheThingsOfOthersByTheApi() {
        everyAddress(Address::isOfTheApi, 50, (address, caller) -> {
            MvcTestResult answer = call(address, things.fill(address.pattern()), caller);
            if (AS_IF_IT_NEVER_WAS.contains(address.toString())) {
                String nothing = address.pattern().replace("{id}", "999999");
                assertThat(withoutNumbers(answer)).isEqualTo(withoutNumbers(call(address, nothing, caller)));
            } else {
                assertThat(answer.getResponse().getStatus())
                        .as(Caller.body(answer))
                        .isIn(403, 404);
            }
        });
    }

    @Test
    void nobodyReachesThemOnPages() {
        everyAddress(address -> !address.isOfTheApi(), 40, (address, caller) -> {
            MvcTestResult answer = call(address, things.fill(address.pattern()), caller);
            int status = answer.getResponse().getStatus();
            boolean onlyToldWhyNot = address.method().equals("POST") && status / 100 == 3;
            if (!onlyToldWhyNot) {
                assertThat(status).isIn(403, 404);
            }
            assertThat(Caller.body(answer)).doesNotContain("Muster", "1234567");
        });
    }

    private void everyAddress(Predicate<Address> which, int atLeast, BiConsumer<Address, Caller> check) {
        List<Address> addresses = addresses().stream().filter(which).toList();
        assertThat(addresses).hasSizeGreaterThan(atLeast);
        var soft = new SoftAssertions();
        for (Address address : addresses) {
            for (Caller caller : others) {
                soft.assertThatCode(() -> changesNothing(() -> check.accept(address, caller)))
                        .as("%s by %s", address, caller.user().role())
                        .doesNotThrowAnyException();
            }
        }
        soft.assertAll();
    }

    private void changesNothing(Runnable call) {
        Map<String, String> before = things.stored();
        call.run();
        Map<String, String> after = things.stored();
        before.keySet().removeIf(table -> before.get(table).equals(after.get(table)));
        assertThat(before.keySet()).as("tables in which something changed").isEmpty();
    }

    private static String withoutNumbers(MvcTestResult answer) {
        return answer.getResponse().getStatus() + Caller.body(answer).replaceAll("\\d+", "");
    }

    private MvcTestResult call(Address address, String path, Caller caller) {
        String body = BODIES.getOrDefault(address.toString(), "{}");
        return switch (address.method()) {
            case "GET" -> caller.get(path);
            case "POST" -> address.isOfTheApi() ? caller.post(path, body) : caller.submit(path + "?" + form(address));
            case "PUT" -> caller.put(path, body);
            case "PATCH" -> caller.patch(path, body);
            case "DELETE" -> caller.delete(path);
            default -> fail("Nobody knows how to call " + address);
        };
    }

    private String form(Address address) {
        return FORMS.getOrDefault(address.toString(), "").replace("KIM", things.fill("{username}"));
    }

    private List<Address> addresses() {
        Map<String, Address> found = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        var address = new Address(method.name(), pattern);
                        if (pattern.contains("{") && isOwn(address)) {
                            found.put(address.toString(), address);
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isOwn(Address address) {
        return NOT_FOR_THEM.stream().noneMatch(address.pattern()::startsWith)
                && !NOBODYS_OWN.contains(address.toString())
                && !BY_SECRET.contains(address.toString());
    }
}
