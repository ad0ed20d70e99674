package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Today is Tuesday, 1 December 2026, 10:00. An empty slot at 14:00 is worth 6 points. */
@ApiTest
class GamificationApiTests {

    @Autowired
    ApiOffice office;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    GameFeatures features;

    @Autowired
    List<ContinuousWork> works;

    private Caller kim;
    private Caller lead;
    private long anna;

    @BeforeEach
    void open() {
        office.clear();
        kim = office.caller(Role.STAFF);
        lead = office.caller(Role.SUPERVISOR);
        anna = office.office().consultant(20);
        features.choose(GameFeature.BADGES, false, Actor.system());
    }

    @Test
    void showsHowSomebodyIsDoing() {
        book("14:00", Office.customer());

        assertThat(kim.get("/api/v1/gamification/me")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"plays": true, "level": 1, "title": "Beginner", "xp": 85, "xp_to_next": 15, "level_percent": 85,
                 "points": {"today": 6, "week": 6, "month": 6, "total": 6, "provisional": 6}, "coins": 6,
                 "streaks": {"current": 1, "best": 1}, "prestige": {"level": 0, "points": 0},
                 "mastery": [], "badges": []}
                """);
        assertThat(kim.get("/api/v1/gamification/me"))
                .bodyJson()
                .extractingPath("$.quests_today.length()")
                .isEqualTo(4);
        String address = "/api/gamification/progress/" + kim.user().username();
        assertThat(kim.get(address))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.xp")
                .isEqualTo(85);
        assertThat(lead.get(address))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.coins")
                .isEqualTo(6);
    }

    @Test
    void keepsItBetweenOneselfAndWhoLeadsTheTeam() {
        Caller other = office.caller(Role.STAFF);
        for (String address : List.of(
                "/api/gamification/progress/" + kim.user().username(),
                "/api/gamification/progress/nobody",
                "/api/v1/gamification/ledger?user=" + kim.user().username())) {
            assertThat(other.get(address)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(office.stranger().get(address)).hasStatus(HttpStatus.UNAUTHORIZED);
        }
        assertThat(lead.get("/api/gamification/progress/nobody")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsTheLedger() {
        Booking booking = book("14:00", Office.customer());
        office.clock().set(booking.endsAt());
        changeBooking.conclude(booking.reference(), Outcome.NO_SHOW, lead.user(), Channel.PORTAL);
        followUp();

        var answer = lead.get(
                "/api/v1/gamification/ledger?currency=POINTS&user=" + kim.user().username());
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"balance": 3, "total": 2, "items": [
                  {"currency": "POINTS", "amount": -3, "kind": "BOOKING", "cause": "%1$s/2", "state": "TAKEN_BACK"},
                  {"currency": "POINTS", "amount": 6, "kind": "BOOKING", "cause": "%1$s", "state": "PROVISIONAL"}]}
                """.formatted(booking.reference()));
        assertThat(kim.get("/api/v1/gamification/ledger?size=2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void saysWhichPointsDoNotCount() {
        CustomerDetails customer = Office.customer();
        book("14:00", customer);
        office.clock().moveBy(Duration.ofDays(1));
        Booking again = ((BookSlot.Result.Done) bookSlot.book(
                        BookingWish.of(anna, Office.at("2026-12-04", "14:00"), customer), kim.user(), Channel.API))
                .booking();
        followUp();

        assertThat(kim.get("/api/v1/gamification/ledger"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"withheld": [{"reference": "%s", "reason": "BOOKED_AGAIN",
                                       "text": "you had booked the same customer within the seven days before"}]}
                        """.formatted(again.reference()));
    }

    @Test
    void leavesInPeaceWhoDoesNotPlay() {
        book("14:00", Office.customer());

        assertThat(kim.patch("/api/v1/gamification/me", "{\"plays\": false}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"plays\": false, \"xp\": null, \"points\": null, \"coins\": null}");
        assertThat(lead.get("/api/gamification/progress/" + kim.user().username()))
                .bodyJson()
                .extractingPath("$.xp")
                .isNull();
        assertThat(kim.patch("/api/v1/gamification/me", "{\"plays\": true}"))
                .bodyJson()
                .extractingPath("$.xp")
                .isEqualTo(85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"plays\": null}"})
    void wantsToKnowWhetherSomebodyPlays(String body) {
        assertThat(kim.patch("/api/v1/gamification/me", body)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"currency=GOLD", "size=1000", "page=-1", "sort=amount"})
    void refusesWhatItCannotRead(String query) {
        assertThat(kim.get("/api/v1/gamification/ledger?" + query)).hasStatus4xxClientError();
    }

    @Test
    void namesTheLevels() {
        assertThat(kim.get("/api/v1/gamification/levels"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[9]")
                .isEqualTo(Map.of("level", 10, "xp_from", 8100, "title", "Myth"));
        assertThat(kim.get("/api/v1/gamification/levels"))
                .bodyJson()
                .extractingPath("$.items[14].title")
                .isEqualTo("Level 15 master");
    }

    private Booking book(String time, CustomerDetails customer) {
        var wish = BookingWish.of(anna, Office.at("2026-12-02", time), customer);
        Booking booking = ((BookSlot.Result.Done) bookSlot.book(wish, kim.user(), Channel.API)).booking();
        followUp();
        return booking;
    }

    private void followUp() {
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
    }
}
