package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.CheckPassword;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.People;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class UserApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    IssueApiKey issueApiKey;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    CheckPassword checkPassword;

    @Autowired
    People people;

    private ApiCaller boss;
    private ApiCaller anna;

    @BeforeEach
    void annaAndHerBoss() {
        database.jdbc().sql("delete from idempotency_key").update();
        PersonFixture.clear(database);
        boss = ApiCaller.of(mvc, addUser, issueApiKey, "boss", Role.ADMIN);
        anna = ApiCaller.of(mvc, addUser, issueApiKey, "anna", Role.STAFF);
    }

    @Test
    void tellsWhoCalls() {
        assertThat(anna.get("/api/v1/me")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"username": "anna", "display_name": "Somebody called anna", "role": "STAFF", "permissions": ["BOOK"],
                 "locale": "de", "theme": "SYSTEM", "consultant_id": null, "time_zone": "Europe/Berlin"}
                """);
    }

    @Test
    void addsSomebody() {
        MvcTestResult result = boss.post("/api/v1/users", """
                        {"username": "bert", "display_name": "Bert Beispiel", "password": "garden", "role": "SUPERVISOR",
                         "locale": "en", "consultant_id": 7}
                        """).exchange();

        assertThat(result).hasStatus(HttpStatus.CREATED).hasHeader("Location", "/api/v1/users/bert");
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                {"username": "bert", "display_name": "Bert Beispiel", "role": "SUPERVISOR", "locale": "en",
                 "consultant_id": 7, "active": true, "has_password": true}
                """);
        assertThat(result).bodyText().doesNotContain("garden", "hash");
        assertThat(checkPassword.check("bert", "garden")).isInstanceOf(CheckPassword.Result.Right.class);
    }

    @Test
    void namesEveryFieldThatDoesNotDo() {
        MvcTestResult result =
                boss.post("/api/v1/users", """
                        {"username": "be rt", "display_name": "", "role": "STAFF", "password": "short", "locale": "fr"}
                        """).header("Accept-Language", "en").exchange();

        assertThat(result)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "/problems/invalid-request", "status": 422, "instance": "/api/v1/users", "errors": [
                 {"field": "username", "code": "MALFORMED",
                  "message": "A user name has letters, digits and . _ - @ + only."},
                 {"field": "display_name", "code": "REQUIRED", "message": "Please fill this in."},
                 {"field": "locale", "code": "UNKNOWN"},
                 {"field": "password", "code": "TOO_SHORT"}]}
                """);
        assertThat(people.findByUsername("be rt")).isEmpty();
    }

    @Test
    void saysThatANameIsTaken() {
        assertThat(boss.post("/api/v1/users", "{\"username\":\"Anna\",\"display_name\":\"Other\",\"role\":\"STAFF\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("TAKEN");
    }

    @Test
    void listsAndFinds() {
        assertThat(boss.get("/api/v1/users?q=ann&size=1&page=0&sort=-username"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"username\": \"anna\"}], \"page\": 0, \"size\": 1, \"total\": 1}");
        assertThat(boss.get("/api/v1/users?role=ADMIN&active=true"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(boss.get("/api/v1/users/ANNA"))
                .bodyJson()
                .extractingPath("$.username")
                .isEqualTo("anna");
    }

    @ParameterizedTest
    @CsvSource({
        "size=201, size, RANGE",
        "size=0, size, RANGE",
        "size=many, size, RANGE",
        "page=-1, page, RANGE",
        "sort=password_hash, sort, UNKNOWN",
        "role=KING, role, UNKNOWN",
        "active=perhaps, active, BOOLEAN"
    })
    void refusesAListThatCannotBe(String query, String field, String code) {
        assertThat(boss.get("/api/v1/users?" + query))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"%s\", \"code\": \"%s\"}]}".formatted(field, code));
    }

    @Test
    void changesWhatWasSentAndNothingElse() {
        boss.patch("/api/v1/users/anna", "{\"email\":\"anna@example.org\",\"consultant_id\":5}")
                .exchange();

        assertThat(boss.patch("/api/v1/users/anna", "{\"consultant_id\":null,\"role\":\"SUPERVISOR\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"display_name": "Somebody called anna", "email": "anna@example.org", "consultant_id": null,
                 "role": "SUPERVISOR"}
                """);
        assertThat(anna.patch("/api/v1/users/anna", "{\"theme\":\"DARK\",\"locale\":\"en\",\"email\":null}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"theme\": \"DARK\", \"locale\": \"en\", \"email\": null}");
    }

    @Test
    void changesEverythingOrNothing() {
        assertThat(boss.patch("/api/v1/users/boss", "{\"display_name\":\"Neu\",\"active\":false}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(people.findByUsername("boss")).map(User::displayName).contains("Somebody called boss");
    }

    @Test
    void doesNotOverwriteASilentChange() {
        assertThat(boss.patch("/api/v1/users/anna", "{\"display_name\":\"Neu\",\"version\":0}"))
                .hasStatusOk();

        assertThat(boss.patch("/api/v1/users/anna", "{\"display_name\":\"Alt\",\"version\":0}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.current.display_name")
                .isEqualTo("Neu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"ADMIN\"}",
                "{\"active\":true}",
                "{\"consultant_id\":1}",
                "{\"password\":\"garden-17-x\"}"
            })
    void letsNobodyRaiseThemselves(String patch) {
        assertThat(anna.patch("/api/v1/users/anna", patch)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(people.findByUsername("anna")).contains(anna.user());
    }

    @Test
    void keepsPeopleOutOfEachOthersAffairs() {
        assertThat(anna.get("/api/v1/users/boss")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.get("/api/v1/users/nobody")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.patch("/api/v1/users/boss", "{\"theme\":\"DARK\"}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.post("/api/v1/users/boss/link-codes", "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.post("/api/v1/users/boss/api-keys", "{\"name\":\"x\",\"scopes\":[]}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.get("/api/v1/users/boss/api-keys")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.get("/api/v1/users/boss/sessions")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.get("/api/v1/users")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(anna.delete("/api/v1/users/anna")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void endsAccessAtOnce() {
        assertThat(boss.delete("/api/v1/users/anna"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.active")
                .isEqualTo(false);

        assertThat(anna.get("/api/v1/me")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(boss.delete("/api/v1/users/boss"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("LAST_ADMIN");
        assertThat(boss.delete("/api/v1/users/nobody")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(boss.post("/api/v1/users/anna/link-codes", "{}")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void givesOutALinkCodeThatWorks() throws Exception {
        MvcTestResult result = anna.post("/api/v1/users/anna/link-codes", "{}").exchange();
        assertThat(result)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.expires_at")
                .isNotNull();
        String code = JsonPath.read(result.getResponse().getContentAsString(), "$.code");

        linkAccount.link(new ChatAccount(Channel.TELEGRAM, "4711", "4711", "@anna"), code);

        MvcTestResult links = anna.get("/api/v1/users/anna/links").exchange();
        assertThat(links).bodyJson().isLenientlyEqualTo("""
                {"items": [{"channel": "TELEGRAM", "name": "@anna"}], "total": 1}
                """);
        int id = JsonPath.read(links.getResponse().getContentAsString(), "$.items[0].id");
        assertThat(anna.delete("/api/v1/users/anna/links/" + id)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(anna.delete("/api/v1/users/anna/links/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void givesOutAKeyThatWorksUntilItIsRevoked() throws Exception {
        MvcTestResult result = boss.post("/api/v1/users/anna/api-keys", "{\"name\":\"CRM\",\"scopes\":[\"bookings\"]}")
                .exchange();
        assertThat(result).hasStatus(HttpStatus.CREATED);
        String body = result.getResponse().getContentAsString();
        var hers = new ApiCaller(anna.user(), JsonPath.read(body, "$.key"), mvc);
        assertThat(hers.get("/api/v1/me"))
                .bodyJson()
                .extractingPath("$.username")
                .isEqualTo("anna");

        MvcTestResult keys = anna.get("/api/v1/users/anna/api-keys").exchange();
        assertThat(keys).bodyText().doesNotContain(hers.key());
        int id = JsonPath.read(body, "$.id");
        assertThat(anna.delete("/api/v1/users/anna/api-keys/" + id)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(hers.get("/api/v1/me")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void letsAReadOnlyKeyOnlyRead() {
        ApiCaller reader = ApiCaller.of(mvc, issueApiKey, boss.user(), List.of("read"));

        assertThat(reader.get("/api/v1/users")).hasStatusOk();
        assertThat(reader.post("/api/v1/users", "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(reader.delete("/api/v1/users/anna")).hasStatus(HttpStatus.FORBIDDEN);
    }
}
