package dev.slotquest.portal.play.quests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class QuestsPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    Quests quests;

    @Autowired
    Goals goals;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    @Autowired
    BusinessTime time;

    private Office.Team team;
    private Cookie anna;
    private Cookie sam;

    @BeforeEach
    void openOffice() {
        team = office.open();
        anna = Office.session(mvc, team.anna());
        sam = Office.session(mvc, team.sam());
    }

    @AfterEach
    void closeOffice() {
        features.choose(GameFeature.QUESTS, true, Actor.system());
        office.close();
    }

    @Test
    void showsTheQuestsOfTheDay() {
        assertThat(get(anna, "/daily-quests"))
                .hasStatusOk()
                .bodyText()
                .contains("Quests des Tages", "Alle zusammen", "Dein Anteil: 0")
                .doesNotContain("??", "Fortschritt geben");
        assertThat(quests.today(team.anna())).hasSize(4);
    }

    @Test
    void aLeaderAddsProgressAndThePersonClaims() {
        Quest quest = quests.today(team.anna()).getFirst();
        assertThat(get(sam, "/daily-quests?person=anna")).bodyText().contains("Fortschritt geben", quest.key());
        Map<String, String> form = Map.of("username", "anna", "quest", quest.key(), "progress", "50");
        assertThat(post(anna, "/daily-quests/progress", form)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(sam, "/daily-quests/progress", form)).hasStatus(HttpStatus.FOUND);

        assertThat(get(anna, "/daily-quests")).bodyText().contains("Abholen", "von deiner Teamleitung");
        post(anna, "/daily-quests/" + quest.id() + "/claim", Map.of());
        assertThat(quests.byId(team.anna(), quest.id()).orElseThrow().state()).isEqualTo(Quest.State.CLAIMED);
        assertThat(get(anna, "/daily-quests")).bodyText().contains("Abgeholt");
        assertThat(post(sam, "/daily-quests/" + quest.id() + "/claim", Map.of()))
                .as("a quest of somebody else")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsNothingToThoseWhoDoNotPlay() {
        participation.choose(team.anna(), false, Actor.system());

        assertThat(get(anna, "/daily-quests"))
                .hasStatusOk()
                .bodyText()
                .contains("ausgeblendet")
                .doesNotContain("Alle zusammen");
        assertThat(get(anna, "/goals")).hasStatusOk().bodyText().contains("ausgeblendet");
        assertThat(post(anna, "/goals", Map.of("template", "daily_points", "target", "10")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void setsGoalsByTemplateAndInTheOwnWords() {
        post(anna, "/goals", Map.of("template", "daily_points", "target", "10"));
        post(
                anna,
                "/goals",
                Map.of("text", "Drei <b>neue</b> Kunden", "target", "3", "lastDay", tomorrow(), "reward", "Eis"));
        post(anna, "/goals", Map.of("template", "daily_points", "target", "99999999999"));

        assertThat(goals.of(team.anna())).hasSize(2);
        assertThat(get(anna, "/goals"))
                .hasStatusOk()
                .bodyText()
                .contains("10 Punkte heute", "Drei &lt;b&gt;neue&lt;/b&gt; Kunden", "Deine Belohnung: Eis", "60 XP")
                .doesNotContain("??");
        long own = goals.of(team.anna()).stream()
                .filter(Goal::byHand)
                .findFirst()
                .orElseThrow()
                .id();
        post(anna, "/goals/" + own + "/progress", Map.of("progress", "3"));
        post(anna, "/goals/" + own + "/claim", Map.of());
        assertThat(goals.byId(team.anna(), own).orElseThrow().state()).isEqualTo(Goal.State.CLAIMED);
        assertThat(post(anna, "/goals/" + own + "/nonsense", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLeaderSuggestsAndThePersonAgrees() {
        post(sam, "/goals", Map.of("username", "anna", "template", "weekly_bookings", "target", "5"));
        assertThat(post(anna, "/goals", Map.of("username", "sam", "template", "weekly_bookings", "target", "5")))
                .hasStatus(HttpStatus.NOT_FOUND);
        Goal goal = goals.of(team.anna()).getFirst();
        assertThat(get(anna, "/goals")).bodyText().contains("Vorgeschlagen", "Bin dabei");

        post(anna, "/goals/" + goal.id() + "/accept", Map.of());
        assertThat(goals.byId(team.anna(), goal.id()).orElseThrow().state()).isEqualTo(Goal.State.OPEN);
        assertThat(goals.set(team.anna(), GoalWish.of("daily_points", 5), team.anna(), Channel.PORTAL))
                .isNotNull();
    }

    private String tomorrow() {
        return time.today().plusDays(1).toString();
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .exchange();
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = mvc.post()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
