package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.bot.telegram.fake.Fault;
import dev.slotquest.bot.telegram.fake.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

class TelegramSenderTests {
    final List<String> moves = new CopyOnWriteArrayList<>();
    final FakeTelegram telegram = FakeTelegram.start();
    final TelegramSender sender = senderTo(telegram, moves);
    final FakePerson anna = telegram.person(101, "Anna", "de");

    @BeforeEach
    void annaHasOpenedTheBot() {
        anna.writes("/start");
    }

    @AfterEach
    void stop() {
        sender.close();
        telegram.close();
    }

    @Test
    void showsAMessageWithItsButtons() throws Exception {
        var shown = send(null, "<b>Hallo</b> &amp; willkommen", keyboard("✅ Buchen"));

        assertThat(shown).isInstanceOf(Delivery.Shown.class);
        var seen = anna.sees("Hallo & willkommen");
        assertThat(seen.labels()).containsExactly("✅ Buchen");
    }

    @Test
    void editsAMessageInPlace() throws Exception {
        int place = shown(send(null, "eins", keyboard("weiter")));

        assertThat(shown(send(place, "zwei", null))).isEqualTo(place);

        assertThat(anna.botMessages()).hasSize(1);
        assertThat(anna.sees("zwei").labels()).isEmpty();
    }

    @Test
    void takesAnUnchangedMessageForShown() throws Exception {
        int place = shown(send(null, "eins", null));

        assertThat(shown(send(place, "eins", null))).isEqualTo(place);
    }

    @Test
    void followsAGroupThatGoesOnUnderAnotherId() throws Exception {
        var inGroup = anna.in(-500, "Team");
        inGroup.writes("hallo zusammen");
        telegram.upgrades(-500, -100_500);

        var letter = Letter.to(-500, Urgency.NOTIFICATION, null, new Letter.Content.Text("🎉"), null);
        shown(sender.send(letter).get(5, TimeUnit.SECONDS));

        anna.in(-100_500, "Team").sees("🎉");
        assertThat(moves).containsExactly("-500>-100500");
    }

    @Test
    void sendsAnewWhatIsNoLongerThereToEdit() throws Exception {
        int place = shown(send(null, "eins", null));
        anna.deletes(anna.sees("eins"));

        assertThat(shown(send(place, "zwei", null))).isNotEqualTo(place);
        assertThat(anna.botMessages()).extracting(SeenMessage::text).containsExactly("zwei");
    }

    @Test
    void waitsAsLongAsTelegramAsksFor() throws Exception {
        telegram.faults().next("sendMessage", new Fault.TooManyRequests(1));
        long start = System.nanoTime();

        assertThat(send(null, "eins", null)).isInstanceOf(Delivery.Shown.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(anna.botMessages()).hasSize(1);
    }

    @Test
    void repeatsWhatAGatewayRefused() throws Exception {
        telegram.faults().next("sendMessage", 2, new Fault.Page(502));

        assertThat(send(null, "eins", null)).isInstanceOf(Delivery.Shown.class);
        assertThat(anna.botMessages()).hasSize(1);
    }

    @Test
    void neverShowsANewMessageTwiceWhenTheAnswerIsLost() throws Exception {
        telegram.faults().next("sendMessage", new Fault.CutAfter());

        assertThat(send(null, "eins", null)).isInstanceOf(Delivery.Unsure.class);
        assertThat(anna.botMessages()).hasSize(1);
    }

    @Test
    void repeatsAnEditWhoseAnswerIsLost() throws Exception {
        int place = shown(send(null, "eins", null));
        telegram.faults().next("editMessageText", new Fault.CutAfter()).next("editMessageText", new Fault.CutBefore());

        assertThat(shown(send(place, "zwei", null))).isEqualTo(place);
        assertThat(anna.botMessages()).extracting(SeenMessage::text).containsExactly("zwei");
    }

    @Test
    void sendsANewMessageOnceTelegramCanBeReachedAgain() throws Exception {
        int port = telegram.port();
        telegram.close();
        var delivery = sender.send(letter(null, "eins", null, Urgency.ANSWER));
        Thread.sleep(500);
        assertThat(delivery).isNotDone();

        try (var back = FakeTelegram.start(port)) {
            var person = back.person(101, "Anna", "de").writes("/start");
            assertThat(delivery.get(20, TimeUnit.SECONDS)).isInstanceOf(Delivery.Shown.class);
            assertThat(person.botMessages()).hasSize(1);
        }
    }

    @Test
    void reportsWhoCannotBeReached() throws Exception {
        anna.blocksBot();
        assertThat(send(null, "eins", null)).isInstanceOf(Delivery.Unreachable.class);

        var stranger = Letter.to(999, Urgency.ANSWER, null, new Letter.Content.Text("eins"), null);
        assertThat(sender.send(stranger).get(5, TimeUnit.SECONDS)).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void keepsTheOrderOfAChatAndStaysWithinTheLimits() throws Exception {
        var deliveries = IntStream.range(0, 7)
                .mapToObj(i -> sender.send(letter(null, "nr " + i, null, Urgency.ANSWER)))
                .toList();

        for (var delivery : deliveries) {
            assertThat(delivery.get(20, TimeUnit.SECONDS)).isInstanceOf(Delivery.Shown.class);
        }
        assertThat(anna.botMessages())
                .extracting(SeenMessage::text)
                .containsExactly("nr 0", "nr 1", "nr 2", "nr 3", "nr 4", "nr 5", "nr 6");
        assertThat(telegram.calls("sendMessage")).allMatch(call -> call.status() == 200);
    }

    @Test
    void answersBeforeItNotifies() throws Exception {
        telegram.faults().next("sendMessage", new Fault.Slow(Duration.ofMillis(300)));
        var first = sender.send(letter(null, "erste", null, Urgency.NOTIFICATION));
        Thread.sleep(100);
        var news = sender.send(letter(null, "Neuigkeit", null, Urgency.NOTIFICATION));
        var answer = sender.send(letter(null, "Antwort", null, Urgency.ANSWER));

        for (var delivery : List.of(first, news, answer)) {
            delivery.get(10, TimeUnit.SECONDS);
        }
        assertThat(anna.botMessages()).extracting(SeenMessage::text).containsExactly("erste", "Antwort", "Neuigkeit");
    }

    @Test
    void skipsAnEditThatANewerOneReplaces() throws Exception {
        int place = shown(send(null, "eins", null));
        telegram.faults().next("editMessageText", new Fault.Slow(Duration.ofMillis(300)));
        var first = sender.send(letter(place, "zwei", null, Urgency.ANSWER));
        Thread.sleep(100);
        var obsolete = sender.send(letter(place, "drei", null, Urgency.ANSWER));
        var newest = sender.send(letter(place, "vier", null, Urgency.ANSWER));

        assertThat(first.get(5, TimeUnit.SECONDS)).isInstanceOf(Delivery.Shown.class);
        assertThat(obsolete.get(5, TimeUnit.SECONDS)).isInstanceOf(Delivery.Superseded.class);
        assertThat(shown(newest.get(5, TimeUnit.SECONDS))).isEqualTo(place);
        assertThat(telegram.calls("editMessageText")).hasSize(2);
    }

    @Test
    void stopsTheSpinningOfAPressedButtonEvenOverAFault() throws Exception {
        send(null, "eins", keyboard("weiter"));
        telegram.faults().next("answerCallbackQuery", new Fault.Page(502));
        anna.presses("weiter");
        var press = "5001000000";

        sender.answer(press, "gern");

        assertThat(anna.answers()).containsExactly("gern");
    }

    @Test
    void sendsPicturesAndDocuments() throws Exception {
        var picture = new Letter.Content.Picture(
                new Attachment("a.png", "image/png", "Bild", new byte[] {1, 2, 13, 10, 3}), "<i>Bild</i>");
        var document = new Letter.Content.Document(
                new Attachment("termin.ics", "text/calendar", "Termin", new byte[] {4}), "Termin");

        sender.send(Letter.to(101, Urgency.ANSWER, null, picture, null)).get(5, TimeUnit.SECONDS);
        sender.send(Letter.to(101, Urgency.ANSWER, null, document, null)).get(5, TimeUnit.SECONDS);

        assertThat(anna.botMessages()).extracting(SeenMessage::kind).containsExactly("photo", "document");
    }

    @Test
    void saysWhatTelegramDoesNotTake() throws Exception {
        assertThat(send(null, "<wrong>", null)).isInstanceOf(Delivery.Failed.class);
        assertThat(anna.botMessages()).isEmpty();
    }

    private Delivery send(@Nullable Integer edits, String html, @Nullable InlineKeyboardMarkup keyboard)
            throws Exception {
        return sender.send(letter(edits, html, keyboard, Urgency.ANSWER)).get(15, TimeUnit.SECONDS);
    }

    private static Letter letter(
            @Nullable Integer edits, String html, @Nullable InlineKeyboardMarkup keyboard, Urgency urgency) {
        return Letter.to(101, urgency, edits, new Letter.Content.Text(html), keyboard);
    }

    private static int shown(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Shown.class);
        return ((Delivery.Shown) delivery).messageId();
    }

    static InlineKeyboardMarkup keyboard(String label) {
        var button =
                InlineKeyboardButton.builder().text(label).callbackData("1").build();
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
    }

    static TelegramSender senderTo(FakeTelegram telegram, List<String> moves) {
        var http = Passage.client(Duration.ofSeconds(15), Executors.newVirtualThreadPerTaskExecutor());
        var url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(telegram.port())
                .build();
        return new TelegramSender(
                new OkHttpTelegramClient(http, FakeTelegram.TOKEN, url), (from, to) -> moves.add(from + ">" + to));
    }
}
