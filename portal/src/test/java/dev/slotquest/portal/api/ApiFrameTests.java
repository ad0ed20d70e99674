package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.People;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.PageRequest;
import java.net.URI;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ApiFrameTests {

    private static final String BERT = "{\"username\":\"bert\",\"display_name\":\"Bert\",\"role\":\"STAFF\"}";
    private static final String CARL = "{\"username\":\"carl\",\"display_name\":\"Carl\",\"role\":\"STAFF\"}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    IssueApiKey issueApiKey;

    @Autowired
    People people;

    private ApiCaller boss;

    @BeforeEach
    void theBossIsThere() {
        database.jdbc().sql("delete from idempotency_key").update();
        PersonFixture.clear(database);
        boss = ApiCaller.of(mvc, addUser, issueApiKey, "boss", Role.ADMIN);
    }

    @Test
    void asksWhoCalls() {
        assertThat(mvc.get().uri("/api/v1/me").header("Accept-Language", "en"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"slotquest\"")
                .hasHeader("Content-Language", "en")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "/problems/unauthorized", "title": "Please say who you are", "status": 401,
                 "instance": "/api/v1/me"}
                """);
        assertThat(mvc.get().uri("/api/v1/me").header("Authorization", "Bearer sq_wrong"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post().uri("/book"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json");
    }

    @Test
    void speaksTheLanguageOfThePersonWhenNoneIsAskedFor() {
        assertThat(boss.get("/api/v1/nothing"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasHeader("Content-Language", "de")
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Hier ist nichts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                      | malformed-request | ``                | OBJECT",
                "\"text\"                                | malformed-request | ``                | OBJECT",
                "{\"username\": 5}                       | malformed-request | username          | TEXT",
                "{\"username\": {}}                      | malformed-request | username          | TEXT",
                "{\"role\": \"KING\"}                    | malformed-request | role              | UNKNOWN",
                "{\"role\": 0}                           | malformed-request | role              | UNKNOWN",
                "{\"consultant_id\": \"seven\"}          | malformed-request | consultant_id     | NUMBER",
                "{\"consultant_id\": 7.5}                | malformed-request | consultant_id     | NUMBER"
            })
    void namesTheFieldThatCannotBeRead(String body, String type, String field, String code) {
        assertThat(boss.post("/api/v1/users", body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/%s\", \"errors\": [{\"field\": \"%s\", \"code\": \"%s\"}]}"
                        .formatted(type, field, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"username\": \"be",
                "{\"username\"}",
                "nonsense",
                "null",
                "{} {}",
                "{\"role\":1,\"role\":2}"
            })
    void refusesWhatIsNoJson(String body) {
        assertThat(boss.post("/api/v1/users", body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json");
        assertThat(people.list(null, null, null, PageRequest.first(5)).total()).isEqualTo(1);
    }

    @Test
    void saysWhichMethodsAndTypesWork() {
        assertThat(boss.delete("/api/v1/me"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasContentType("application/problem+json")
                .hasHeader("Allow", "GET");
        assertThat(boss.post("/api/v1/users", "username=bert").contentType("text/plain"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentType("application/problem+json");
        assertThat(boss.get("/api/v1/me").accept("image/png")).hasStatus(HttpStatus.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me;x=1", "/api//v1/me", "/api/v1/%2e%2e/admin/users", "/api/v1/users/a%2Fb"})
    void refusesAnAddressThatOnlyAttackersWrite(String address) {
        assertThat(mvc.get().uri(URI.create(address)).header("Authorization", "Bearer " + boss.key()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json");
    }

    @Test
    void readsNoBodyThatIsFarTooLarge() {
        String large = "{\"username\":\"bert\",\"display_name\":\"" + "x".repeat(300_000) + "\"}";

        assertThat(boss.post("/api/v1/users", large)).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(boss.post("/api/v1/users", large, "key-1")).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(people.findByUsername("bert")).isEmpty();
    }

    @Test
    void doesARequestThatIsSentAgainOnlyOnce() throws Exception {
        MvcTestResult first = boss.post("/api/v1/users", BERT, "key-1").exchange();
        MvcTestResult second = boss.post("/api/v1/users", BERT, "key-1").exchange();

        assertThat(first).hasStatus(HttpStatus.CREATED).doesNotContainHeader("Idempotent-Replayed");
        assertThat(second)
                .hasStatus(HttpStatus.CREATED)
                .hasHeader("Idempotent-Replayed", "true")
                .hasHeader("Location", "/api/v1/users/bert")
                .hasContentType(MediaType.APPLICATION_JSON);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
    }

    @Test
    void remembersARefusalToo() {
        boss.post("/api/v1/users", "{}", "key-1").exchange();

        assertThat(boss.post("/api/v1/users", "{}", "key-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasHeader("Idempotent-Replayed", "true")
                .hasContentType("application/problem+json");
    }

    @Test
    void refusesAKeyThatStandsForAnotherRequest() {
        boss.post("/api/v1/users", BERT, "key-1").exchange();

        assertThat(boss.post("/api/v1/users", CARL, "key-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(boss.post("/api/v1/users/boss/link-codes", BERT, "key-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.findByUsername("carl")).isEmpty();
    }

    @Test
    void keepsKeysOfDifferentPeopleApart() {
        ApiCaller other = ApiCaller.of(mvc, addUser, issueApiKey, "other", Role.ADMIN);
        boss.post("/api/v1/users", BERT, "key-1").exchange();

        assertThat(other.post("/api/v1/users", CARL, "key-1")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void asksForPatienceWhileTheFirstRequestRuns() {
        boss.post("/api/v1/users", BERT, "key-1").exchange();
        database.jdbc()
                .sql("update idempotency_key set status = null, body = null, headers = null")
                .update();

        assertThat(boss.post("/api/v1/users", BERT, "key-1"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasHeader("Retry-After", "1");
    }

    @Test
    void takesOverFromAProcessThatDied() {
        boss.post("/api/v1/users", BERT, "key-1").exchange();
        database.jdbc()
                .sql("update idempotency_key set status = null, started_at = started_at - interval 31 second")
                .update();
        database.jdbc().sql("delete from user_account where username = 'bert'").update();

        assertThat(boss.post("/api/v1/users", BERT, "key-1"))
                .hasStatus(HttpStatus.CREATED)
                .doesNotContainHeader("Idempotent-Replayed");
    }

    @Test
    void forgetsAKeyAfterADay() {
        boss.post("/api/v1/users", BERT, "key-1").exchange();
        database.jdbc()
                .sql("update idempotency_key set started_at = started_at - interval 25 hour")
                .update();

        assertThat(boss.post("/api/v1/users", CARL, "key-1")).hasStatus(HttpStatus.CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "ä"})
    void refusesAKeyThatIsNone(String key) {
        assertThat(boss.post("/api/v1/users", BERT, key)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(boss.post("/api/v1/users", BERT, "x".repeat(101))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(people.findByUsername("bert")).isEmpty();
    }

    @Test
    void doesItOnceWhenSentManyTimesAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String body = BERT.replace("bert", "bert" + round);
            String key = "key-" + round;
            Callable<Integer> send = () -> boss.post("/api/v1/users", body, key)
                    .exchange()
                    .getResponse()
                    .getStatus();
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var status : pool.invokeAll(Collections.nCopies(8, send))) {
                    assertThat(status.get()).isIn(201, 409);
                }
            }
            assertThat(boss.post("/api/v1/users", body, key).exchange()).hasStatus(HttpStatus.CREATED);
        }
        assertThat(people.list("bert", null, null, PageRequest.first(50)).total())
                .isEqualTo(5);
    }

    @Test
    void describesItself() {
        MvcTestResult description = boss.get("/v3/api-docs").exchange();

        assertThat(description).hasStatusOk();
        assertThat(description)
                .bodyJson()
                .extractingPath("$.openapi")
                .asString()
                .startsWith("3.");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.components.schemas.UserWish.properties.consultant_id")
                .isNotNull();
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/users'].get.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("q", "role", "active", "page", "size", "sort");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/users'].post.parameters[*].name")
                .asArray()
                .containsExactly("Idempotency-Key");
        assertThat(mvc.get().uri("/v3/api-docs")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(boss.get("/api-docs"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .contains("/swagger-ui/");
    }
}
