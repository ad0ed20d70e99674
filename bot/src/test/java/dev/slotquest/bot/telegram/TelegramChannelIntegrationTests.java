package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.ChannelAdapter.Pushed;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.bot.telegram.fake.Fault;
import dev.slotquest.bot.telegram.fake.SeenMessage;
import dev.slotquest.db.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramChannelIntegrationTests {
    static final TestDatabase DATABASE = TestDatabase.create();

    final FakeTelegram telegram = FakeTelegram.start();
    final ScriptedChat chat = new ScriptedChat();
    final FakePerson anna = telegram.person(101, "Anna", "de");
    PollerFixture bot;

    @BeforeEach
    void start() {
        DATABASE.clear();
        bot = PollerFixture.bot(telegram, DATABASE, chat);
        bot.poller().start();
    }

    @AfterEach
    void stop() {
        bot.poller().stop();
        telegram.close();
    }

    @Test
    void keepsAWholeDialogInOneMessage() {
        chat.answers(said -> switch (said) {
            case Inbound.Command _ -> chat.says(1, null, "Wann?", "Di 14:00");
            case Inbound.Choice _ -> chat.says(1, null, "Für <wen> & wann?", "✅ Buchen");
            case Inbound.Text text -> chat.says(1, null, "Für " + text.text(), "✅ Buchen");
            case Inbound.Unreadable _, Inbound.Invited _ -> chat.says(2, null, "Nur Text, bitte");
        });

        anna.writes("/buchen").presses("Di 14:00").sees("Für <wen> & wann?");
        anna.writes("Max").sees("Für Max");

        assertThat(anna.botMessages()).singleElement().returns(2, SeenMessage::edits);
        anna.sendsSticker().sees("Nur Text, bitte");
        assertThat(anna.botMessages()).hasSize(2);
    }

    @Test
    void saysAWordOverAPressedButton() {
        chat.answers(said ->
                said instanceof Inbound.Choice ? chat.says(1, "Gern!", "Gewählt") : chat.says(1, null, "Wähle", "los"));

        anna.writes("/start").presses("los").sees("Gewählt");

        assertThat(anna.answers()).containsExactly("Gern!");
    }

    @Test
    void letsNoButtonSpinWhileTheAnswerTakesLong() {
        chat.answers(said -> {
            if (said instanceof Inbound.Choice) {
                sleep(Duration.ofSeconds(2));
                return chat.says(1, "zu spät", "Gewählt");
            }
            return chat.says(1, null, "Wähle", "los");
        });
        anna.writes("/start").presses("los");
        long start = System.nanoTime();

        assertThat(anna.answers()).containsExactly("");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        anna.sees("Gewählt");
        assertThat(telegram.calls("answerCallbackQuery")).hasSize(1);
    }

    @Test
    void sendsAnewAMessageThePersonHasDeleted() {
        chat.answers(said -> chat.says(1, null, ((Inbound.Text) said).text()));
        anna.writes("eins");
        anna.deletes(anna.sees("eins"));

        anna.writes("zwei").sees("zwei");
        anna.writes("drei").sees("drei");

        assertThat(anna.botMessages()).extracting(SeenMessage::text).containsExactly("drei");
    }

    @Test
    void showsAMessageOnceEvenIfItCannotBeNotedWhere() {
        chat.cannotRemember();
        chat.answers(_ -> chat.says(1, null, "Hallo"));

        anna.writes("eins").sees("Hallo");

        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(anna.botMessages()).hasSize(1);
        assertThat(chat.heard()).hasSize(1);
    }

    @Test
    void showsAMessageOnceWhenTelegramsAnswerIsLost() {
        chat.answers(said -> chat.says(1, null, ((Inbound.Text) said).text()));
        telegram.faults().next("sendMessage", new Fault.CutAfter());

        anna.writes("eins").sees("eins");

        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(anna.botMessages()).hasSize(1);
    }

    @Test
    void cutsWhatTelegramWouldNotTake() {
        chat.answers(_ -> chat.says(1, null, "<&>".repeat(2_000)));

        anna.writes("eins");

        assertThat(anna.sees("<&>").text()).hasSize(4096).endsWith("…");
    }

    @Test
    void showsPicturesAndOffersFiles() {
        var picture = new Attachment("karte.png", "image/png", "Level 3", new byte[] {1, 2, 3});
        var file = new Attachment("termin.ics", "text/calendar", "Termin", new byte[] {4, 5});
        chat.answers(_ -> new Reply(
                List.of(
                        new Posting(1, null, new Screen(List.of(), List.of(), picture, null)),
                        new Posting(2, null, new Screen(List.of(), List.of(), file, null))),
                null));

        anna.writes("/ich");

        anna.await("a document", message -> message.kind().equals("document"));
        assertThat(anna.botMessages()).extracting(SeenMessage::kind).containsExactly("photo", "document");
    }

    @Test
    void tellsWhoeverCannotBeHelped() {
        chat.answers(_ -> {
            throw new IllegalStateException("No idea.");
        });

        anna.writes("eins");

        anna.sees("Da ist bei uns etwas schiefgegangen.");
        telegram.person(102, "Bert", "en").writes("one").sees("That went wrong on our side.");
    }

    @Test
    void doesNotWaitForAPersonWhoHasBlockedTheBot() {
        chat.answers(said -> chat.says(1, null, "Hallo " + said.origin().name()));
        anna.writes("/start").sees("Hallo Anna");
        anna.blocksBot();
        anna.writes("noch da?");

        telegram.person(102, "Bert", "en").writes("/start").sees("Hallo Bert");

        await().untilAsserted(() -> assertThat(open()).isZero());
    }

    @Test
    void tellsPeopleNewsUnasked() throws Exception {
        anna.writes("/start");
        await().until(() -> !chat.heard().isEmpty());

        var pushed = push("101", chat.posting(7, "Erinnerung", "👤 Erschienen"));

        assertThat(pushed).isInstanceOf(Pushed.Shown.class);
        assertThat(anna.sees("Erinnerung").labels()).containsExactly("👤 Erschienen");
        assertThat(push("101", chat.posting(7, "Erledigt"))).isEqualTo(pushed);
        assertThat(anna.botMessages()).hasSize(1);
        anna.blocksBot();
        assertThat(push("101", chat.posting(8, "Noch etwas"))).isInstanceOf(Pushed.Unreachable.class);
        assertThat(push("irgendwo", chat.posting(9, "Noch etwas"))).isInstanceOf(Pushed.Unreachable.class);
    }

    @Test
    void linksWithOneTap() {
        assertThat(bot.channel().linkUrl("AbC_1-2"))
                .contains(URI.create("https://t.me/" + FakeTelegram.BOT_NAME + "?start=AbC_1-2"));
    }

    @Test
    void handlesAPressAgainWhenItStoppedInBetween() {
        chat.answers(_ -> chat.says(1, null, "Wähle", "los"));
        anna.writes("/start").seesButton("los");
        telegram.faults().latency(Duration.ofMillis(300));
        chat.answers(said -> said instanceof Inbound.Choice ? chat.says(1, null, "Gewählt") : chat.says(2, null, "?"));
        bot.poller().stop();
        anna.presses("los");

        bot = PollerFixture.bot(telegram, DATABASE, chat);
        bot.poller().start();

        anna.sees("Gewählt");
        assertThat(anna.botMessages()).hasSize(1);
    }

    private Pushed push(String conversation, Posting posting) throws Exception {
        return bot.channel().push(conversation, posting).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static int open() {
        return DATABASE.jdbc()
                .sql("select count(*) from telegram_update where handled_at is null")
                .query(Integer.class)
                .single();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
