package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Today is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class QuestsApiTests {

    private static final String QUESTS = "/api/v1/gamification/quests";
    private static final String GOALS = "/api/v1/gamification/goals";
    private static final String PROGRESS = "/api/gamification/quest-progress";

    @Autowired
    ApiOffice office;

    private Caller kim;
    private Caller lead;

    @BeforeEach
    void open() {
        office.clear();
        kim = office.caller(Role.STAFF);
        lead = office.caller(Role.SUPERVISOR);
    }

    @Test
    void listsTheQuestsOfTheDay() {
        var answer = kim.get(QUESTS);

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(4);
        assertThat(answer).bodyJson().extractingPath("$.items[0].state").isEqualTo("OPEN");
        assertThat(answer).bodyJson().hasPath("$.items[0].rewards.xp");
        assertThat(answer).bodyJson().extractingPath("$.team[0].week").isEqualTo("2026-W49");
        assertThat(lead.get(QUESTS + "?user=" + kim.user().username()))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(Integer.valueOf(Caller.read(answer, "$.items[0].id")));
        assertThat(kim.get(QUESTS + "?user=" + lead.user().username())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void progressIsAddedByLeadersOnlyAndClaimedOnce() {
        String id = Caller.read(kim.get(QUESTS), "$.items[0].id");
        String quest = Caller.read(kim.get(QUESTS), "$.items[0].quest");
        String claim = QUESTS + "/" + id + "/claim";
        assertThat(kim.post(claim, "{}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kim.post(PROGRESS, wish(quest, "50"))).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(lead.post(PROGRESS, wish(quest, "50")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("COMPLETE");
        assertThat(kim.post(claim, "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CLAIMED");
        String balance = Caller.read(kim.get("/api/v1/gamification/ledger?currency=COINS"), "$.balance");
        assertThat(kim.post(claim, "{}")).hasStatusOk();
        assertThat(Caller.read(kim.get("/api/v1/gamification/ledger?currency=COINS"), "$.balance"))
                .isEqualTo(balance);
        assertThat(lead.post(PROGRESS, wish(quest, "1"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(lead.post(claim, "{}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesNonsense() {
        String quest = Caller.read(kim.get(QUESTS), "$.items[0].quest");
        assertThat(lead.post(PROGRESS, wish("nonsense", "1"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (String progress : List.of("0", "101")) {
            assertThat(lead.post(PROGRESS, wish(quest, progress))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(lead.post(PROGRESS, "{}")).hasStatus4xxClientError();
        assertThat(lead.post(PROGRESS, wish(quest, "1").replace(kim.user().username(), "nobody")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsGoals() {
        var set = kim.post(GOALS, """
                {"text": "Drei neue Kunden", "target": 3, "last_day": "2026-12-12", "reward": "Eis"}""");
        assertThat(set).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
                {"title": "Drei neue Kunden", "progress": 0, "target": 3, "state": "OPEN",
                 "rewards": {"xp": 0, "own": "Eis"}, "last_day": "2026-12-12"}""");
        String goal = GOALS + "/" + Caller.read(set, "$.id");
        assertThat(kim.post(goal + "/claim", "{}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kim.patch(goal, "{\"progress\": 3}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REACHED");
        assertThat(kim.post(goal + "/claim", "{}")).hasStatusOk();
        assertThat(kim.post(GOALS, "{\"template\": \"daily_points\", \"target\": 51}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var other = kim.post(GOALS, "{\"template\": \"daily_points\", \"target\": 50}");
        assertThat(other).hasStatus(HttpStatus.CREATED);
        assertThat(kim.delete(GOALS + "/" + Caller.read(other, "$.id"))).hasStatusOk();
        assertThat(kim.get(GOALS)).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(kim.get(GOALS))
                .bodyJson()
                .extractingPath("$.templates.length()")
                .isEqualTo(5);
    }

    private String wish(String quest, String progress) {
        return "{\"username\": \"%s\", \"quest_type\": \"%s\", \"progress\": %s}"
                .formatted(kim.user().username(), quest, progress);
    }
}
