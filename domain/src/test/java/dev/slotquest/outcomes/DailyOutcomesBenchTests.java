package dev.slotquest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.outcomes.CountOutcomes.Which;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the end of a day takes over many bookings. */
@Tag("bench")
@DomainTest
class DailyOutcomesBenchTests {

    private static final int BOOKINGS = 100_000;
    private static final int PORTION = 10_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DailyOutcomes daily;

    @Autowired
    OutcomePrompt prompt;

    @Autowired
    CountOutcomes count;

    private OutcomeDesk desk;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        desk = new OutcomeDesk(context);
    }

    @Test
    void printsHowLongTheDailyRunTakesWhenEverythingIsOpen() {
        history(1);
        Duration first = time(daily::run);
        Duration again = time(daily::run);
        Duration counts = time(() -> count.of(new Which(null, null, null, null, null)));
        Duration prompts = time(prompt::run);

        System.out.printf(
                Locale.ROOT,
                "%n%d bookings, none with an outcome: daily run %d ms, again %d ms; counting all %d ms; prompts %d ms%n",
                BOOKINGS,
                first.toMillis(),
                again.toMillis(),
                counts.toMillis(),
                prompts.toMillis());
        assertThat(first).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void printsHowLongADayOfSilenceTakes() {
        context.getBean(ManageRules.class).set(RuleName.OUTCOME_SILENCE_CAME, "1", TestClock.START, Actor.system());
        history(100);
        Duration silence = time(daily::run);

        System.out.printf(
                Locale.ROOT,
                "%n%d bookings, %d of them open: silence counts as came in %d ms%n",
                BOOKINGS,
                BOOKINGS / 100,
                silence.toMillis());
        assertThat(silence).isLessThan(Duration.ofSeconds(30));
    }

    /** @param openOne one of how many has no outcome */
    private void history(int openOne) {
        Instant end = OutcomeDesk.START.minus(Duration.ofDays(1));
        for (int portion = 0; portion < BOOKINGS; portion += PORTION) {
            List<Object[]> rows = new ArrayList<>();
            for (int each = portion; each < portion + PORTION; each++) {
                Instant start = end.minus(Duration.ofMinutes(5L * each));
                rows.add(new Object[] {
                    reference(each),
                    desk.anna,
                    Timestamp.from(start),
                    Timestamp.from(start.plus(Duration.ofHours(2))),
                    each % openOne == 0 ? null : each % 3 == 0 ? "NO_SHOW" : "CAME",
                    desk.booking.customer().id(),
                    desk.booker.id(),
                    Timestamp.from(start.minus(Duration.ofDays(2)))
                });
            }
            transaction.executeWithoutResult(status -> jdbc.batchUpdate("""
                    insert into booking (reference, consultant_id, starts_at, ends_at, seat, status, outcome,
                        customer_id, first_name, last_name, potential, booked_by, channel, points, created_at)
                    values (?, ?, ?, ?, 1, 'BOOKED', ?, ?, 'Max', 'Muster', 'NORMAL', ?, 'PORTAL', 1, ?)""", rows));
        }
        desk.at(OutcomeDesk.START);
    }

    /** Not one that would be given: these have an I. */
    private static String reference(int number) {
        return "SQ-I%07d".formatted(number);
    }

    private static Duration time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
