package dev.slotquest.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.NotificationPreferences;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ChatTest
class SettingsChatIntegrationTests {

    private static final Outlet TELEGRAM = new Outlet(Channel.TELEGRAM, "4711");

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    NotificationPreferences preferences;

    @Autowired
    People people;

    @Autowired
    IssueLinkCode issueLinkCode;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private User kim;
    private ChatTester chat;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        kim = Office.in(context).staff();
        String code = issueLinkCode.issue(kim, Actor.system()).code();
        linkAccount.link(new ChatAccount(Channel.TELEGRAM, "4711", "chat-4711", "Kim"), code);
        chat = new ChatTester(conversations, Channel.TELEGRAM, "4711").says("/einstellungen");
    }

    @Test
    void areOneMessageThatChanges() {
        assertThat(chat.sees())
                .contains("Deine Einstellungen", "Sprache: Deutsch", "Ruhezeit: wie üblich, 20:00–08:00")
                .contains("Ranglisten: du bist nicht zu sehen", "Bilder: an");

        chat.presses("🏆 In Ranglisten zeigen").presses("🖼️ Ohne Bilder");

        assertThat(chat.messages()).isEqualTo(1);
        assertThat(chat.sees()).contains("du bist zu sehen", "Bilder: aus");
        assertThat(now().profile().ranked()).isTrue();
        assertThat(now().profile().pictures()).isFalse();
        chat.presses("🏆 Ranglisten verlassen");
        assertThat(now().profile().ranked()).isFalse();
    }

    @Test
    void speakTheOtherLanguageAtOnce() {
        chat.presses("English");

        assertThat(chat.sees()).contains("Your settings", "Language: English");
        assertThat(chat.labels()).contains("✓ English", "Deutsch", "🌙 Quiet hours");
        assertThat(now().locale()).isEqualTo(Locale.ENGLISH);
        chat.presses("Deutsch");
        assertThat(chat.sees()).contains("Deine Einstellungen");
    }

    @Test
    void setQuietHours() {
        chat.presses("🌙 Ruhezeit");
        assertThat(chat.labels()).contains("✓ wie üblich, 20:00–08:00", "22:00–07:00", "nie");

        chat.presses("22:00–07:00");
        assertThat(chat.sees()).contains("Ruhezeit: 22:00–07:00");
        assertThat(preferences.of(kim).quiet()).isEqualTo(new QuietTime.Own(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        chat.presses("nie");
        assertThat(preferences.of(kim).quiet()).isEqualTo(new QuietTime.Never());
        chat.presses("wie üblich, 20:00–08:00").presses("◀️ Zurück");
        assertThat(chat.sees()).contains("Deine Einstellungen", "wie üblich");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void sayWhereIsToldOfWhat() {
        chat.presses("🔔 Benachrichtigungen");
        assertThat(chat.labels())
                .contains("Termine · 2/2", "Erinnerungen · 0/2", "Abzeichen · 2/2")
                .noneMatch(label -> label.startsWith("No-Shows"));

        chat.presses("Abzeichen · 2/2");
        assertThat(chat.sees()).contains("Du hast ein Abzeichen gewonnen", "In deinem Posteingang im Portal");
        chat.presses("✅ Telegram Kim");
        assertThat(chat.labels()).contains("⬜ Telegram Kim", "✅ Browser-Chat");
        assertThat(preferences.of(kim).outletsFor(NotificationKind.BADGE)).containsExactly(Outlet.BROWSER);

        chat.presses("⬜ Telegram Kim").presses("◀️ Zurück");
        assertThat(chat.labels()).contains("Abzeichen · 2/2");
        assertThat(preferences.of(kim).wants(NotificationKind.BADGE, TELEGRAM)).isTrue();
    }

    @Test
    void doTheSameTwiceWhenPressedTwice() {
        var join = chat.button("🏆 In Ranglisten zeigen");
        chat.presses(join);
        chat.isHeardAgain();
        chat.presses(join);

        assertThat(now().profile().ranked()).isTrue();
    }

    @Test
    void areForPeopleWeKnow() {
        ChatTester stranger = new ChatTester(conversations, Channel.TELEGRAM, "1").says("/settings");

        assertThat(stranger.sees()).doesNotContain("Einstellungen");
    }

    private User now() {
        return people.findById(kim.id()).orElseThrow();
    }
}
