package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.Role;
import dev.slotquest.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Today is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class LeaderboardApiTests {

    @Autowired
    ApiOffice office;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    private Caller kim;

    @BeforeEach
    void open() {
        office.clear();
        kim = office.caller(Role.STAFF);
        ledger.pay(kim.user().id(), Currency.POINTS, 20, EntryKind.REWARD, "test");
    }

    @Test
    void showsTheBoardOfTheCaller() {
        assertThat(kim.get("/api/v1/gamification/leaderboards"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"plays": true, "winners": [],
                 "board": {"period": "WEEK", "metric": "POINTS", "from": "2026-11-30", "to": "2026-12-01",
                           "own": {"value": 20.0, "place": 1, "moved": null, "band": null, "missing": 0,
                                   "paused": false, "ranked": false},
                           "benchmark": null, "neighbours": [], "ranking": [{"place": 1, "me": true, "value": 20.0}]}}
                """);
        assertThat(kim.get("/api/v1/gamification/leaderboards?period=all&metric=show_rate"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.board.own.missing")
                .isEqualTo(10);
    }

    @Test
    void showsNothingToWhoDoesNotPlay() {
        participation.choose(kim.user(), false, Actor.system());

        assertThat(kim.get("/api/v1/gamification/leaderboards"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"plays\": false, \"board\": null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"period=decade", "metric=luck"})
    void refusesWhatItCannotRead(String query) {
        assertThat(kim.get("/api/v1/gamification/leaderboards?" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void letsAdminsDoWithoutPartsOfTheGame() {
        Caller admin = office.caller(Role.ADMIN);
        String games = "{\"items\": [{\"feature\": \"GAMES\", \"used\": false}]}";

        assertThat(kim.put("/api/v1/gamification/features", games)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(admin.put("/api/v1/gamification/features", games))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{}, {}, {}, {\"feature\": \"GAMES\", \"used\": false}, {}, {}, {}, {}]}");
        assertThat(features.uses(GameFeature.GAMES)).isFalse();
        assertThat(kim.get("/api/v1/gamification/features"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[3].used")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\": [{}]}",
                "{\"items\": [{\"feature\": \"GOLD\", \"used\": true}]}",
                "{\"items\": [null]}"
            })
    void refusesFeaturesItDoesNotKnow(String body) {
        assertThat(office.caller(Role.ADMIN).put("/api/v1/gamification/features", body))
                .hasStatus4xxClientError();
    }
}
