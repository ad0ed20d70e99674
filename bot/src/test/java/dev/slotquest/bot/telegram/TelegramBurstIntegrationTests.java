package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.bot.telegram.fake.Call;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.bot.telegram.fake.Fault;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Much to tell at once: from the outbox to a Telegram that counts. */
class TelegramBurstIntegrationTests {
    static final int ACCOUNTS = 200;

    final FakeTelegram telegram = FakeTelegram.start();
    final TestDatabase database = TestDatabase.create();
    ConfigurableApplicationContext bot;
    Office office;

    @BeforeEach
    void open() {
        bot = TelegramJourneyIntegrationTests.start(telegram, database, FakeTelegram.TOKEN);
        office = Office.in(bot);
        // No quiet hours, so that people are told at whatever hour this runs.
        bot.getBean(ManageRules.class).set(RuleName.QUIET_FROM_HOUR, "8", Instant.now(), Actor.system());
    }

    @AfterEach
    void close() {
        bot.close();
        telegram.close();
    }

    @Test
    void tellsTwoHundredWithoutEverBeingTooFastAndLosesNone() {
        User booker = office.staff();
        List<FakePerson> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> telegram.person(5_000 + i, "Konto " + i, "de").knowsTheBot())
                .toList();
        accounts.forEach(account -> link(booker, account));
        telegram.faults().next("sendMessage", 3, new Fault.Page(502)).next("sendMessage", new Fault.CutBefore());

        raiseConflict(booker);
        Instant start = Instant.now();
        ContinuousWork dispatch = dispatch();
        while (waiting() > 0 && Duration.between(start, Instant.now()).toSeconds() < 60) {
            dispatch.doSome();
        }

        System.out.printf(
                "%d notifications in %.1f s, the limits exceeded %d times%n",
                ACCOUNTS, Duration.between(start, Instant.now()).toMillis() / 1000.0, tooFast());
        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.botMessages())
                        .singleElement()
                        .satisfies(message -> assertThat(message.text()).contains("aus dem Kalender gelöscht")));
        assertThat(tooFast()).isZero();
    }

    private long tooFast() {
        return telegram.calls().stream()
                .map(Call::status)
                .filter(status -> status == 429)
                .count();
    }

    private ContinuousWork dispatch() {
        return bot.getBeansOfType(ContinuousWork.class).values().stream()
                .filter(work -> work.name().equals("notifications"))
                .findFirst()
                .orElseThrow();
    }

    private long waiting() {
        return database.jdbc()
                .sql("select count(*) from notification_delivery where channel = 'TELEGRAM' and next_try is not null")
                .query(Long.class)
                .single();
    }

    private void link(User user, FakePerson account) {
        database.jdbc()
                .sql("""
                insert into account_link (user_id, channel, external_id, conversation, name, linked_at)
                values (?, 'TELEGRAM', ?, ?, 'Konto', utc_timestamp())""")
                .params(user.id(), Long.toString(account.id()), Long.toString(account.id()))
                .update();
    }

    private void raiseConflict(User booker) {
        long anna = office.consultant("Anna", 1);
        var wish = BookingWish.of(anna, Office.nextTuesdayAt("14:00"), Office.customer());
        var booked = (BookSlot.Result.Done) bot.getBean(BookSlot.class).book(wish, booker, Channel.PORTAL);
        bot.getBean(RaiseConflict.class)
                .raise(booked.booking().id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
    }
}
