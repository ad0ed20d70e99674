package dev.slotquest.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to bookings, and in whatever order it is followed: in the end all is as if worked out anew. */
@DomainTest
class GameHistoryIntegrationTests {

    private static final int STEPS = 90;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessTime time;

    @Autowired
    List<BookingFollowUp> followUps;

    @Autowired
    BookingLookup lookup;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    Achievements achievements;

    @Autowired
    ManageRules manageRules;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<Booking> made = new ArrayList<>();
    private final List<CustomerDetails> customers = new ArrayList<>();
    private List<User> bookers = List.of();
    private Random random = new Random();
    private User lead;
    private long anna;
    private GameOffice game;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comesToTheSameAsARebuild(long seed) {
        open(seed);
        for (int step = 0; step < STEPS; step++) {
            clock.moveBy(Duration.ofMinutes(random.nextInt(300)));
            happen();
            if (random.nextInt(4) == 0) {
                game.catchUp();
            }
            if (random.nextInt(3) == 0) {
                followSomeAgain();
            }
        }
        followSomeAgain();
        game.catchUp();
        List<String> grown = standing();
        assertThat(grown).hasSizeGreaterThan(20);
        assertThat(achievements.run()).as("the proof finds nothing").isZero();

        forgetTheGame();
        rebuildGame.all();

        assertThat(standing()).isEqualTo(grown);
        rebuildGame.all();
        assertThat(standing()).isEqualTo(grown);
        assertThat(achievements.run()).isZero();
    }

    private void open(long seed) {
        database.clear();
        // The clocks go back on the 25th.
        clock.set(Office.at("2026-10-14", "09:00"));
        manageRules.set(RuleName.POINTS_BOOKINGS_PER_DAY, "3", clock.instant(), Actor.system());
        clock.moveBy(Duration.ofDays(1));
        made.clear();
        customers.clear();
        random = new Random(seed);
        game = new GameOffice(context).withBadges();
        bookers = List.of(game.people().staff(), game.people().staff());
        lead = game.people().supervisor();
        anna = game.people().consultant(30);
        for (int i = 0; i < 25; i++) {
            customers.add(Office.customer());
        }
    }

    private void happen() {
        int what = made.isEmpty() ? 0 : random.nextInt(12);
        if (what < 6) {
            book();
            return;
        }
        Booking some = made.get(made.size() - 1 - random.nextInt(Math.min(12, made.size())));
        User booker = bookerOf(some);
        ChangeBooking change = context.getBean(ChangeBooking.class);
        switch (what) {
            case 6 -> change.undo(made.getLast().reference(), bookerOf(made.getLast()), Channel.API);
            case 7 -> change.cancel(some.reference(), reason(), null, null, booker, Channel.API);
            case 8 -> change.cancel(some.reference(), reason(), null, null, lead, Channel.API);
            case 9 ->
                context.getBean(MoveBooking.class).move(some.reference(), slot(), null, null, booker, Channel.API);
            default -> conclude(some);
        }
    }

    private void book() {
        BookingWish wish = BookingWish.of(anna, slot(), any(customers))
                .withPotential(random.nextInt(4) == 0 ? Potential.WIN_BACK : Potential.NORMAL)
                .withConfirmed(Set.of(BookingWish.Warning.values()));
        if (context.getBean(BookSlot.class).book(wish, any(bookers), Channel.API)
                instanceof BookSlot.Result.Done(Booking booking, boolean _)) {
            made.add(booking);
            if (random.nextInt(8) == 0) {
                context.getBean(ChangeBooking.class).undo(booking.reference(), bookerOf(booking), Channel.API);
            }
        }
    }

    private void conclude(Booking booking) {
        if (random.nextBoolean() && clock.instant().isBefore(booking.endsAt())) {
            clock.set(booking.endsAt());
        }
        Outcome outcome = any(List.of(Outcome.CAME, Outcome.CAME, Outcome.NO_SHOW, Outcome.GHOST));
        context.getBean(ChangeBooking.class).conclude(booking.reference(), outcome, lead, Channel.API);
    }

    private CancelReason reason() {
        return any(List.of(CancelReason.CUSTOMER, CancelReason.CONSULTANT, CancelReason.OVERHANG, CancelReason.EXIT));
    }

    private Instant slot() {
        LocalDate day = time.today().plusDays(1 + random.nextInt(10));
        while (day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) > 0) {
            day = day.plusDays(1);
        }
        LocalTime start = LocalTime.of(any(List.of(11, 14, 16, 18, 20)), 0);
        return day.atTime(start).atZone(time.zone()).toInstant();
    }

    private User bookerOf(Booking booking) {
        return bookers.stream()
                .filter(user -> user.id() == booking.bookedBy())
                .findFirst()
                .orElseThrow();
    }

    /** Each in a transaction of its own, in any order, whether or not it is due. */
    private void followSomeAgain() {
        List<Booking> some = new ArrayList<>(made);
        Collections.shuffle(some, random);
        some.stream()
                .limit(10)
                .forEach(booking -> followUps.forEach(followUp -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                followUp.follow(lookup.byId(booking.id()).orElseThrow()))));
    }

    /** What people have, for what, for which day, and what was withheld from them. */
    private List<String> standing() {
        return database.jdbc().sql("""
                select concat_ws(' ', user_id, currency, balance) from ledger_account
                union all
                select concat_ws(' ', user_id, currency, day, amount) from ledger_day where amount <> 0 and currency = 'POINTS'
                union all
                select concat_ws(' ', user_id, currency, kind, about, sum(amount)) from ledger_entry
                 group by user_id, currency, kind, about having sum(amount) <> 0
                union all
                select concat_ws(' ', booking_id, user_id, points, reason) from withheld_points
                union all
                select concat_ws(' ', user_id, day) from active_day
                union all
                select concat_ws(' ', user_id, 'best', days) from best_streak
                union all
                select concat_ws(' ', user_id, badge) from badge_award
                union all
                select concat_ws(' ', booking_id, user_id, came, noted, evening, morning, friday, won_back) from badge_deed
                order by 1""").query(String.class).list();
    }

    /** All but the badges that were won: they are never taken away, even when what they were won by is. */
    private void forgetTheGame() {
        for (String table : List.of(
                "ledger_entry",
                "ledger_account",
                "ledger_day",
                "withheld_points",
                "active_day",
                "best_streak",
                "player_level",
                "badge_deed",
                "badge_player")) {
            database.jdbc().sql("truncate table " + table).update();
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
