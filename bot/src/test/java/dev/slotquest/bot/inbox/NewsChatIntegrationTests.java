package dev.slotquest.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.Notification;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.inbox.NotificationWords;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Today is Monday, 30 November 2026, 10:00. */
@ChatTest
@Import({Screens.class, NewsChatIntegrationTests.Phones.class})
class NewsChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    NotificationWords words;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    IssueLinkCode issueLinkCode;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    Screens screens;

    @Autowired
    Phones phones;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private long anna;
    private long ben;
    private User kim;
    private User lead;
    private User annasLogin;
    private User bensLogin;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        phones.shown.clear();
        Office office = Office.in(context);
        GameOffice.doWithoutBadges(context);
        anna = office.consultant("Anna", 20);
        ben = office.consultant("Ben", 1);
        kim = office.staff();
        lead = office.supervisor();
        annasLogin = office.loginOf(anna);
        bensLogin = office.loginOf(ben);
        List.of(kim, lead, annasLogin, bensLogin).forEach(user -> {
            String account = Long.toString(user.id());
            screens.testers.put(account, new ChatTester(conversations, Channel.BROWSER_CHAT, account));
        });
    }

    @Test
    void tellOfANewAppointment() {
        Booking booking = book("Max", "Wants a <b>call</b> before");
        work("follow-ups", "notifications");

        assertThat(chat(annasLogin).sees())
                .contains("📅 Neuer Termin", "Mi 02.12. 14:00 · Anna · Max Muster", booking.reference())
                .contains("Wants a <b>call</b> before", "Gebucht von " + kim.displayName());
        assertThat(chat(annasLogin).labels()).isEmpty();
        assertThat(chat(kim).messages()).isZero();
    }

    @Test
    void takeItBackInTheSameMessage() {
        Booking booking = book("Max", null);
        work("follow-ups", "notifications");
        changeBooking.undo(booking.reference(), kim, Channel.PORTAL);
        work("follow-ups", "notifications");

        assertThat(chat(annasLogin).messages()).isEqualTo(1);
        assertThat(chat(annasLogin).sees()).contains("↩️ Zurückgenommen").doesNotContain("Neuer Termin");
    }

    @Test
    void tellEverybodyOfAMoveWhatTheyMayKnow() {
        Booking booking = book("Max", null);
        work("follow-ups", "notifications");
        moveBooking.move(booking.reference(), slot.plus(Duration.ofHours(2)), ben, null, lead, Channel.PORTAL);
        work("follow-ups", "notifications");

        assertThat(chat(annasLogin).isOn("Termin verschoben").sees())
                .contains("Dein Termin Mi 02.12. 14:00 ist jetzt bei Ben.")
                .doesNotContain("Max");
        assertThat(chat(bensLogin).sees())
                .contains(
                        "🔁 Termin verschoben", "Vorher: Mi 02.12. 14:00 · Anna", "Mi 02.12. 16:00 · Ben · Max Muster");
        assertThat(chat(kim).sees()).contains("🔁 Termin verschoben", "16:00 · Ben · Max Muster");
        assertThat(chat(lead).messages()).isZero();
    }

    @Test
    void tellOfACancellation() {
        Booking booking = book("Max", null);
        changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, lead, Channel.PORTAL);
        work("follow-ups", "notifications");

        assertThat(chat(kim).sees()).contains("🗑️ Termin abgesagt", "Max Muster", "Grund: ");
    }

    @Test
    void remindOfTheDayAndOfTheNextStart() {
        book("Max", null);
        book("Eva", null);
        clock.moveBy(Duration.between(clock.instant(), Office.at("2026-12-02", "08:00")));
        work("reminders", "notifications");
        assertThat(chat(annasLogin).sees())
                .contains("☀️ Dein Tag, Mi 02.12.: 2 Termine", "14:00 Max Muster", "14:00 Eva Muster");

        clock.moveBy(Duration.between(clock.instant(), Office.at("2026-12-02", "13:05")));
        work("reminders", "notifications");
        assertThat(chat(annasLogin).isOn("Gleich").sees())
                .contains("⏰ Gleich: Mi 02.12. 14:00", "Max Muster", "Eva Muster");
        assertThat(chat(annasLogin).messages()).isEqualTo(2);
    }

    @Test
    void areOneMessageWhenThereAreMany() {
        for (int i = 0; i < 15; i++) {
            book("Kunde" + i, null);
        }
        work("follow-ups", "notifications");

        assertThat(chat(annasLogin).messages()).isEqualTo(6);
        assertThat(chat(annasLogin).isOn("Termin-Neuigkeiten").sees())
                .contains(
                        "📅 10 Termin-Neuigkeiten", "Neuer Termin · Mi 02.12. 14:00 · Anna · Kunde", "… und 5 weitere.")
                .contains("/notifications?kind=BOOKING");
    }

    @Test
    void waitForWhoHasBlockedTheBotUntilTheyWriteAgain() {
        String code = issueLinkCode.issue(annasLogin, Actor.system()).code();
        linkAccount.link(new ChatAccount(Channel.TELEGRAM, "4711", "chat-4711", "Anna"), code);
        ChatTester phone = new ChatTester(conversations, Channel.TELEGRAM, "4711");
        phones.blocked = true;
        book("Max", null);
        work("follow-ups", "notifications");
        phones.blocked = false;
        book("Eva", null);
        work("follow-ups", "notifications");
        assertThat(phones.shown).isEmpty();

        phone.says("/hilfe");
        work("notifications");

        assertThat(phones.shown).as("what they have missed").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void haveWordsForManyOfEachKind(NotificationKind kind) {
        var several = new Notification.Several(kind, kim.id(), 1, clock.instant());

        assertThat(words.of(several, false, kim, Locale.GERMAN)).isNotEmpty();
        assertThat(words.of(several, false, kim, Locale.ENGLISH).getFirst()).doesNotContain("several-chat");
    }

    @Test
    void haveWordsForPlacesWhereNothingCanBePressed() {
        Booking booking = book("Max", null);

        assertThat(words.of(new Notification.AppointmentMade(booking.id()), false, annasLogin, Locale.ENGLISH))
                .containsExactly(
                        "📅 New appointment",
                        "Wed 2 Dec 14:00 · Anna · Max Muster " + booking.reference(),
                        "Booked by " + kim.displayName());
        assertThat(words.of(
                        new Notification.ComponentUnwell("calendar", "2 given up", clock.instant()),
                        true,
                        lead,
                        Locale.GERMAN))
                .containsExactly("✅ Wieder in Ordnung: calendar");
    }

    private Booking book(String firstName, String note) {
        CustomerDetails customer = new CustomerDetails(firstName, "Muster", null, null);
        BookingWish wish = BookingWish.of(anna, slot, customer);
        return ((BookSlot.Result.Done) bookSlot.book(wish.withNote(note), kim, Channel.PORTAL)).booking();
    }

    private void work(String... names) {
        for (String name : names) {
            ContinuousWork wanted = works.stream()
                    .filter(work -> work.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            boolean more = wanted.doSome();
            while (more && name.equals("follow-ups")) {
                more = wanted.doSome();
            }
        }
    }

    private ChatTester chat(User user) {
        return screens.testers.get(Long.toString(user.id()));
    }

    /** A phone, from which the bot can be blocked. */
    @TestComponent
    static class Phones implements ChannelAdapter {

        final List<Posting> shown = new ArrayList<>();
        boolean blocked;

        @Override
        public Channel channel() {
            return Channel.TELEGRAM;
        }

        @Override
        public CompletionStage<Pushed> push(String conversation, Posting posting) {
            if (blocked) {
                return CompletableFuture.completedFuture(new Pushed.Unreachable("The bot was blocked."));
            }
            shown.add(posting);
            return CompletableFuture.completedFuture(new Pushed.Shown("ref-" + posting.message()));
        }
    }
}
