package dev.slotquest.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.CheckApiKey;
import dev.slotquest.identity.People;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.RuleBooks;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class TeamPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    People people;

    @Autowired
    CheckApiKey checkApiKey;

    @Autowired
    RuleBooks ruleBooks;

    private Office.Team team;
    private Cookie boss;

    @BeforeEach
    void openOffice() {
        team = office.open();
        boss = Office.session(mvc, team.boss());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/users", "/admin/users/new", "/admin/users/boss", "/admin/consultants"})
    void opensOnlyToAdmins(String address) {
        assertThat(get(boss, address)).hasStatusOk();
        assertThat(get(Office.session(mvc, team.sam()), address)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void findsPeopleByNameAndRole() {
        assertThat(get(boss, "/admin/users?q=ann"))
                .bodyText()
                .contains("Somebody called anna")
                .doesNotContain("called ben");
        assertThat(get(boss, "/admin/users?role=SUPERVISOR"))
                .bodyText()
                .contains("called sam")
                .doesNotContain("called ben");
        assertThat(get(boss, "/admin/users?role=KING&sort=shoes&page=-7")).hasStatusOk();
    }

    @Test
    void addsSomebodyWhoCanLogIn() {
        assertThat(post("/admin/users", person("new", "Nora Neu", "lamp-17")))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/admin/users/new");

        assertThat(user("new").displayName()).isEqualTo("Nora Neu");
        assertThat(user("new").hasPassword()).isTrue();
        assertThat(get(boss, "/admin/users/new")).bodyText().contains("Neue Person");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertThat(post("/admin/users", person("anna", "Zweite Anna", "lamp-17")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Diesen Namen gibt es schon", "value=\"Zweite Anna\"")
                .doesNotContain("value=\"lamp-17\"");
        assertThat(post("/admin/users", person("a b", "", "1")))
                .bodyText()
                .contains("Ein Benutzername besteht nur aus", "Bitte füll das aus", "Ein Passwort braucht mindestens");
    }

    @Test
    void changesRoleAndLanguage() {
        var form = person("anna", "Anna Anders", null);
        form.put("role", "SUPERVISOR");
        form.put("locale", "en");

        assertThat(post("/admin/users/anna", form)).hasStatus(HttpStatus.FOUND);

        assertThat(user("anna").role()).isEqualTo(Role.SUPERVISOR);
        assertThat(get(boss, "/admin/users/anna"))
                .bodyText()
                .contains("Anna Anders", "Rolle: Telefonist → Teamleitung");
    }

    @Test
    void keepsTheLastAdmin() {
        var form = person("boss", "Boss", null);
        form.put("role", "STAFF");

        assertThat(post("/admin/users/boss", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Jemand muss Admin bleiben");
        assertThat(user("boss").role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChanged() {
        var form = person("anna", "Von gestern", null);
        form.put("version", "99");

        post("/admin/users/anna", form);

        assertThat(user("anna").displayName()).isEqualTo("Somebody called anna");
    }

    @Test
    void endsAccessAndGivesItBack() {
        Cookie anna = Office.session(mvc, team.anna());

        post("/admin/users/anna/deactivate", Map.of());
        assertThat(get(anna, "/")).hasStatus(HttpStatus.FOUND);
        assertThat(get(boss, "/admin/users?state=left")).bodyText().contains("called anna");

        post("/admin/users/anna/reactivate", Map.of());
        assertThat(user("anna").active()).isTrue();
    }

    @Test
    void showsALinkCodeOnce() {
        assertThat(post("/admin/users/anna/link-codes", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"secret\"");
        assertThat(get(boss, "/admin/users/anna")).bodyText().doesNotContain("class=\"secret\"");
    }

    @Test
    void issuesAKeyThatWorksUntilItIsRevoked() throws Exception {
        MvcTestResult page = post("/profile/keys", Map.of("name", "CRM", "readOnly", "true"));
        String key = first("class=\"secret\">([^<]+)<", page);
        assertThat(checkApiKey.check(key)).isInstanceOf(CheckApiKey.Result.Valid.class);
        assertThat(get(boss, "/profile"))
                .bodyText()
                .contains("CRM", "nur lesen")
                .doesNotContain(key);

        long id = people.keysOf(user("boss")).getFirst().id();
        assertThat(post("/profile/keys/" + id + "/revoke", Map.of())).hasRedirectedUrl("/profile");

        assertThat(checkApiKey.check(key)).isInstanceOf(CheckApiKey.Result.Invalid.class);
    }

    @Test
    void revokesNobodyElsesKey() {
        post("/profile/keys", Map.of("name", "CRM"));
        long id = people.keysOf(user("boss")).getFirst().id();
        Cookie anna = Office.session(mvc, team.anna());

        assertThat(post(anna, "/profile/keys/" + id + "/revoke", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void changesTheOwnPasswordAndStaysLoggedIn() {
        Cookie anna = Office.session(mvc, team.anna());
        Cookie elsewhere = Office.session(mvc, team.anna());

        var result =
                post(anna, "/profile/password", Map.of("present", PersonFixture.PASSWORD, "wanted", "green-lamp-18"));

        Cookie renewed = result.getResponse().getCookie("SESSION");
        assertThat(get(renewed == null ? anna : renewed, "/profile")).hasStatusOk();
        assertThat(get(elsewhere, "/profile")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void keepsThePasswordWhenThePresentOneIsWrong() {
        Cookie anna = Office.session(mvc, team.anna());

        post(anna, "/profile/password", Map.of("present", "wrong", "wanted", "green-lamp-18"));

        assertThat(Office.session(mvc, team.anna())).isNotNull();
    }

    @Test
    void addsAConsultantInTheUsualHours() {
        assertThat(post("/admin/consultants", consultant("Elif", "5"))).hasStatus(HttpStatus.FOUND);

        var elif = ruleBooks.current().consultantNamed("Elif").orElseThrow();
        assertThat(elif.bufferAfter().toMinutes()).isEqualTo(5);
        assertThat(ruleBooks.current().hoursOf(elif.id())).hasSize(5);
        assertThat(get(boss, "/admin/consultants")).bodyText().contains("Elif", "Mo–Fr 09:00–21:00");
    }

    @Test
    void refusesAConsultantThatCannotBe() {
        assertThat(post("/admin/consultants", consultant("Clara", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Einen Berater mit diesem Namen gibt es schon");
        assertThat(post("/admin/consultants", consultant("Elif", "9999")))
                .bodyText()
                .contains("Diese Zahl ist zu klein oder zu groß");
        assertThat(post("/admin/consultants", consultant("Elif", "many"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void changesHoursSeatsAndAbsences() {
        String page = "/admin/consultants/" + team.clara().id();
        var request = mvc.post()
                .uri(page + "/hours")
                .cookie(boss)
                .with(CsrfToken.csrf())
                .param("weekday", "MONDAY", "MONDAY", "FRIDAY")
                .param("from", "09:00", "", "10:00")
                .param("to", "12:00", "", "18:30");
        assertThat(request.exchange()).hasRedirectedUrl(page);
        assertThat(ruleBooks.current().hoursOf(team.clara().id()))
                .extracting(line -> line.weekday() + " " + line.from() + " " + line.to())
                .containsExactly("MONDAY 09:00 12:00", "FRIDAY 10:00 18:30");

        post(page + "/seats", Map.of("seats", "3"));
        assertThat(get(boss, page)).bodyText().contains("value=\"3\"");

        String day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString();
        post(page + "/absences", Map.of("from", day, "kind", "VACATION", "note", "Ostsee"));
        assertThat(get(boss, page)).bodyText().contains("Urlaub", "Ostsee", "Abwesenheit eingetragen");

        long absence =
                ruleBooks.current().absencesOf(team.clara().id()).getFirst().id();
        post(page + "/absences/" + absence + "/remove", Map.of());
        assertThat(ruleBooks.current().absencesOf(team.clara().id())).isEmpty();
    }

    private User user(String username) {
        return people.findByUsername(username).orElseThrow();
    }

    private static Map<String, String> person(String username, String name, String password) {
        var form = new java.util.HashMap<>(
                Map.of("username", username, "displayName", name, "email", "", "role", "STAFF", "locale", "de"));
        if (password != null) {
            form.put("password", password);
        }
        return form;
    }

    private static Map<String, String> consultant(String name, String buffer) {
        return Map.of("name", name, "mode", "HOURS", "bufferBefore", "0", "bufferAfter", buffer, "active", "true");
    }

    private static String first(String pattern, MvcTestResult page) throws Exception {
        Matcher matcher = Pattern.compile(pattern).matcher(page.getResponse().getContentAsString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private MvcTestResult get(Cookie who, String address) {
        return mvc.get().uri(address).cookie(who).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        return post(boss, address, form);
    }

    private MvcTestResult post(Cookie who, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).cookie(who).with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
