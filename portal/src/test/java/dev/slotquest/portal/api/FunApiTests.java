package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@ApiTest
class FunApiTests {

    private static final String API = "/api/v1/gamification";

    @Autowired
    ApiOffice office;

    @Autowired
    Ledger ledger;

    private Caller kim;

    @BeforeEach
    void open() {
        office.clear();
        kim = office.caller(Role.STAFF);
    }

    @Test
    void saysWhatGamesCostAndHowLikelyPrizesAre() {
        assertThat(kim.get(API + "/games")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"total": 4, "coins": 0, "price": 0, "free_plays_left": 1, "plays_left": 10,
                 "consolation_after_blanks": 5, "consolation": 5}
                """);
        assertThat(kim.get(API + "/games"))
                .bodyJson()
                .extractingPath("$.items[0].odds[?(@.prize == 'jackpot')].percent")
                .asArray()
                .containsExactly(0.1);
    }

    @Test
    void playsOnceAndAnswersTheSameAgain() {
        var first = kim.post(API + "/games/wheel/play", "{}", "tap");
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.free_plays_left")
                .isEqualTo(0);
        assertThat(first).bodyJson().extractingPath("$.result").asString().isIn("WON", "LOST");
        assertThat(Caller.body(kim.post(API + "/games/wheel/play", "{}", "tap")))
                .isEqualTo(Caller.body(first));
        assertThat(kim.post(API + "/games/roulette/play", "{}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void plays() {
        rich(1_000);
        assertThat(kim.post(API + "/games/scratch/play", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.shown.length()")
                .isEqualTo(9);
        assertThat(kim.post(API + "/games/dice-duel/play", "{}")).hasStatusOk();
        assertThat(kim.post(API + "/games/higher-lower/play", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.result")
                .isEqualTo("OPEN");
        assertThat(kim.post(API + "/games/higher-lower/play", "{\"choice\": \"higher\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.result")
                .isNotEqualTo("OPEN");
        assertThat(kim.post(API + "/games/higher-lower/play", "{\"choice\": \"sideways\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("UNKNOWN_CHOICE");
    }

    @Test
    void challengesAColleague() {
        Caller lee = office.caller(Role.STAFF);
        rich(50);
        ledger.pay(lee.user().id(), Currency.COINS, 50, EntryKind.REWARD, "start");
        var offered = kim.post(
                API + "/games/dice-duel/play",
                "{\"opponent\": \"%s\"}".formatted(lee.user().username()));
        assertThat(offered).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"result\": \"OFFERED\", \"coins\": 40}");
        String duel = Caller.read(offered, "$.duel");

        assertThat(lee.get(API + "/duels"))
                .bodyJson()
                .extractingPath("$.items[0].challenger")
                .isEqualTo(kim.user().username());
        assertThat(kim.post(API + "/duels/" + duel + "/accept", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(lee.post(API + "/duels/" + duel + "/accept", "{}")).hasStatusOk();
        assertThat(lee.get(API + "/duels")).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void sellsAndDresses() {
        assertThat(kim.post(API + "/shop/theme.emerald/buy", "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"reason\": \"TOO_FEW_COINS\", \"coins\": 0}");
        assertThat(kim.put(API + "/theme", "{\"theme\": \"emerald\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        rich(300);
        assertThat(kim.post(API + "/shop/theme.emerald/buy", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"item\": \"theme.emerald\", \"coins\": 100}");
        assertThat(kim.put(API + "/theme", "{\"theme\": \"emerald\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"theme\": \"emerald\"}");
        kim.post(API + "/shop/title.rookie/buy", "{}");
        assertThat(kim.put(API + "/avatar", "{\"title\": \"rookie\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"rookie\", \"border\": \"simple\"}");
        assertThat(kim.put(API + "/avatar", "{\"title\": \"none\", \"border\": \"mythic\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"item\": \"border.mythic\"}");
        assertThat(kim.get(API + "/avatar"))
                .as("all or nothing")
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"rookie\", \"border\": \"simple\"}");
        assertThat(kim.get(API + "/shop")).bodyJson().isLenientlyEqualTo("{\"total\": 31, \"coins\": 40}");
        assertThat(kim.post(API + "/shop/hat/buy", "{}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isForThoseWhoBook() {
        Caller consultant = office.caller(Role.CONSULTANT);
        assertThat(consultant.get(API + "/games")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(office.stranger().get(API + "/shop")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private void rich(int coins) {
        ledger.pay(kim.user().id(), Currency.COINS, coins, EntryKind.REWARD, "start");
    }
}
