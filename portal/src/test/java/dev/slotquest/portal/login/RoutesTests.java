package dev.slotquest.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running product times every role: nothing is open that the table does not open. */
@PortalTest
class RoutesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    IssueApiKey issueApiKey;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private record Address(String method, String path) {}

    @Test
    void haveALineForEveryAddressOfTheProduct() {
        assertThat(addresses().stream()
                        .filter(address ->
                                Routes.find(address.method(), address.path()).isEmpty())
                        .filter(address -> !address.path().equals("/error")))
                .as("addresses without a line in Routes: nobody can use them")
                .isEmpty();
    }

    @Test
    void letNobodyInWhomTheTableDoesNotName() {
        Map<Role, String> keys = keyOfEachRole();
        for (Address address : addresses().stream()
                .filter(address -> !address.path().equals("/error"))
                .toList()) {
            Access access = access(address);
            if (access == Access.EVERYBODY) {
                continue;
            }
            assertThat(status(address, null)).as("%s for strangers", address).isIn(HttpStatus.FOUND.value(), 401, 403);
            for (Role role : Role.values()) {
                if (!access.allows(somebody(role))) {
                    assertThat(status(address, keys.get(role)))
                            .as("%s for %s", address, role)
                            .isEqualTo(HttpStatus.FORBIDDEN.value());
                }
            }
        }
    }

    /** The rows that would hurt most, written down a second time on purpose. */
    @ParameterizedTest
    @CsvSource({
        "GET, /admin/users, ADMIN",
        "POST, /admin/consultants, ADMIN",
        "GET, /admin/anything/later, ADMIN",
        "GET, /api/v1/users, ADMIN",
        "POST, /api/v1/users, ADMIN",
        "DELETE, /api/v1/users/anna, ADMIN",
        "POST, /api/v1/consultants, ADMIN",
        "PATCH, /api/v1/consultants/7, ADMIN",
        "POST, /book, STAFF SUPERVISOR ADMIN",
        "POST, /api/v1/bookings, STAFF SUPERVISOR ADMIN",
        "DELETE, /api/v1/bookings/SQ-ABCDEF, STAFF SUPERVISOR ADMIN",
        "GET, /api/v1/bookings, STAFF CONSULTANT SUPERVISOR ADMIN",
        "GET, /api/availability, STAFF CONSULTANT SUPERVISOR ADMIN",
        "GET, /, STAFF CONSULTANT SUPERVISOR ADMIN",
        "GET, /v3/api-docs, STAFF CONSULTANT SUPERVISOR ADMIN"
    })
    void openEachDoorToTheseRolesOnly(String method, String path, String roles) {
        Access access = access(new Address(method, path));

        assertThat(access.allows(null)).isFalse();
        assertThat(Stream.of(Role.values()).filter(role -> access.allows(somebody(role))))
                .containsExactlyElementsOf(
                        Stream.of(roles.split(" ")).map(Role::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/nothing",
                "/api/v2/bookings",
                "/admin;/users",
                "/Admin/users",
                "/error"
            })
    void keepEverythingElseClosed(String path) {
        keyOfEachRole();
        assertThat(status(new Address("GET", path), null)).isIn(HttpStatus.FOUND.value(), 400, 401);
    }

    @Test
    void sayThatThereIsNothingToWhoIsKnown() {
        assertThat(status(new Address("GET", "/nothing"), keyOfEachRole().get(Role.ADMIN)))
                .isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    @Test
    void letNobodyInWhoLeft() {
        User left = new User(
                1, "left", PersonFixture.profile(Role.ADMIN), false, false, true, 0, Instant.EPOCH, null, null);

        assertThat(Stream.of(Access.values()).filter(access -> access.allows(left)))
                .containsExactly(Access.EVERYBODY);
    }

    private static Access access(Address address) {
        return Routes.find(address.method(), address.path()).orElseThrow().access();
    }

    private static User somebody(Role role) {
        return new User(1, "somebody", PersonFixture.profile(role), false, true, true, 0, Instant.EPOCH, null, null);
    }

    private Map<Role, String> keyOfEachRole() {
        PersonFixture.clear(database);
        var keys = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            User user = PersonFixture.person(addUser, "somebody-" + role, role);
            var issued = (IssueApiKey.Result.Issued) issueApiKey.issue(user, "test", List.of(), Actor.system());
            keys.put(role, issued.key());
        }
        return keys;
    }

    private int status(Address address, @Nullable String key) {
        var request = mvc.method(HttpMethod.valueOf(address.method())).uri(URI.create(address.path()));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.exchange().getResponse().getStatus();
    }

    private List<Address> addresses() {
        var found = new TreeSet<String>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> describe(info).forEach(found::add));
        }
        return found.stream()
                .map(line -> line.split(" "))
                .map(words -> new Address(words[0], words[1]))
                .toList();
    }

    private static Stream<String> describe(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.GET)
                : info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{\\*?[^}]*}", "1")
                        .replace("**", "1")
                        .replace("*", "1"))
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }
}
