package dev.slotquest.portal.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.PortalApplication;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.CheckPassword;
import dev.slotquest.portal.operations.StartupNotice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** What a newcomer finds after the first start. */
@MariaDbTest
@ActiveProfiles("demo")
@SpringBootTest(
        classes = PortalApplication.class,
        properties = {
            "slotquest.home=target/demo-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false",
            "slotquest.demo.days=0"
        })
class DemoDataIntegrationTests {

    @Autowired
    TestDatabase database;

    @Autowired
    DemoData demoData;

    @Autowired
    DemoGame demoGame;

    @Autowired
    CheckPassword checkPassword;

    @Autowired
    List<StartupNotice> notices;

    @Test
    void hasATeamWithBookingsAheadAndBehind() {
        assertThat(demoData.makeHistory(21)).isGreaterThan(100);

        assertThat(count("consultant")).isEqualTo(6);
        assertThat(count("user_account where role = 'STAFF'")).isEqualTo(12);
        assertThat(count("user_account where role = 'SUPERVISOR'")).isEqualTo(2);
        assertThat(count("user_account where role = 'ADMIN'")).isEqualTo(1);
        assertThat(count("booking where starts_at > now(3) and seat is not null"))
                .isGreaterThan(30);
        assertThat(count("booking where outcome = 'CAME'")).isGreaterThan(count("booking where outcome = 'NO_SHOW'"));
        assertThat(count("booking where outcome = 'NO_SHOW'")).isPositive();
        assertThat(count("booking b join absence a on a.consultant_id = b.consultant_id and b.seat is not null"
                        + " and a.starts_at < b.ends_at and a.ends_at > b.starts_at"))
                .as("a booking about which somebody has to decide")
                .isPositive();
        assertThat(count("outcome_overdue")).as("outcomes to be entered").isPositive();
        assertThat(count("no_show_alert where resolution is not null")).isPositive();
        assertThat(count("call_back where state = 'REACHED'")).isPositive();
        assertThat(demoData.makeHistory(21)).as("made again, nothing is added").isZero();
        assertThat(demoData.isWanted()).isFalse();
    }

    @Test
    void keepsEveryRuleOfTheProduct() {
        demoData.makeHistory(14);

        assertThat(count("""
                (select 1 from booking b join seat_rule s on s.consultant_id = b.consultant_id
                  where b.seat is not null group by b.consultant_id, b.starts_at, s.seats
                 having count(*) > s.seats) too_many""")).isZero();
        assertThat(count("""
                booking b where not exists (select 1 from audit_entry a where a.subject_type = 'booking'
                  and a.action = 'booking.booked' and convert(a.subject_id using ascii) = b.reference)""")).isZero();
        assertThat(count("booking b where not exists (select 1 from calendar_event c where c.booking_id = b.id)"))
                .isZero();
        assertThat(count("booking where created_at > starts_at or created_at > now(3)"))
                .isZero();
        assertThat(count("booking where starts_at > now(3) and outcome is not null"))
                .isZero();
    }

    @Test
    void showsEveryPartOfTheGame() {
        demoData.makeHistory(21);
        demoGame.make();
        demoGame.make();

        assertThat(count("quest where claimed_at is not null")).isPositive();
        assertThat(count("goal")).isEqualTo(4);
        assertThat(count("game_play")).isPositive();
        assertThat(count("game_duel where state = 'OPEN'")).isEqualTo(1);
        assertThat(count("mastery_claim")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "sabine", "jana"})
    void printsLogInsThatWork(String username) {
        assertThat(checkPassword.check(username, DemoTeam.PASSWORD)).isInstanceOf(CheckPassword.Result.Right.class);
        assertThat(notices.stream().flatMap(notice -> notice.lines().stream()))
                .anyMatch(line -> line.contains(username + " / " + DemoTeam.PASSWORD));
    }

    private long count(String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }
}
