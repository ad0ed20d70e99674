package dev.slotquest.bot.telegram.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who uses the bot: writes, presses buttons and looks at the chat. */
public final class FakePerson {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final World world;
    private final FakeChat chat;
    private final ObjectNode user;
    private final List<String> presses = new ArrayList<>();

    FakePerson(World world, FakeChat chat, long id, String name, String language) {
        this.world = world;
        this.chat = chat;
        this.user = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", name)
                .put("language_code", language);
    }

    public long id() {
        return user.get("id").longValue();
    }

    /** The same person in this group. */
    public FakePerson in(long group, String title) {
        return new FakePerson(
                world,
                world.open(group, title),
                id(),
                user.get("first_name").stringValue(),
                user.get("language_code").stringValue());
    }

    /** Has opened the bot at some time before. */
    public FakePerson knowsTheBot() {
        world.locked(() -> {
            chat.start();
            return true;
        });
        return this;
    }

    public FakePerson writes(String text) {
        world.says(chat, user, text, JsonNodeFactory.instance.objectNode());
        return this;
    }

    /** Opens the bot by a link that carries a code. */
    public FakePerson opens(String code) {
        return writes("/start " + code);
    }

    public FakePerson sendsSticker() {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.putObject("sticker")
                .put("file_id", "sticker1")
                .put("file_unique_id", "s1")
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false);
        world.says(chat, user, "", extra);
        return this;
    }

    public FakePerson sendsVoice() {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.putObject("voice")
                .put("file_id", "voice1")
                .put("file_unique_id", "v1")
                .put("duration", 3)
                .put("mime_type", "audio/ogg");
        world.says(chat, user, "", extra);
        return this;
    }

    public FakePerson sendsPhoto() {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.putArray("photo")
                .addObject()
                .put("file_id", "photo1")
                .put("file_unique_id", "p1")
                .put("width", 90)
                .put("height", 90);
        world.says(chat, user, "", extra);
        return this;
    }

    public FakePerson sendsLocation() {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.putObject("location").put("latitude", 51.5).put("longitude", 7.5);
        world.says(chat, user, "", extra);
        return this;
    }

    public FakePerson sendsContact(String first, String last, String phone) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.putObject("contact")
                .put("first_name", first)
                .put("last_name", last)
                .put("phone_number", phone);
        world.says(chat, user, "", extra);
        return this;
    }

    /** Presses the newest button whose label contains the text; waits until there is one. */
    public FakePerson presses(String label) {
        SeenMessage message = await("a button " + label, m -> m.fromBot() && pressable(m, label));
        return pressesOn(message, label);
    }

    /** Presses a button of this message as it was when looked at, even if the message has changed since. */
    public FakePerson pressesOn(SeenMessage message, String label) {
        String data = message.button(label).map(SeenButton::data).orElseThrow();
        presses.add(world.presses(chat, user, message.id(), data));
        return this;
    }

    /** What a button of a message carries, as a curious client shows it. */
    public String dataOf(SeenMessage message, String label) {
        return message.button(label).map(SeenButton::data).orElseThrow();
    }

    /** A client that was tampered with sends what it likes. */
    public FakePerson forges(SeenMessage message, String data) {
        presses.add(world.presses(chat, user, message.id(), data));
        return this;
    }

    public void blocksBot() {
        world.blocks(chat, user, true);
    }

    /** Brings the bot into the group this person is in. */
    public FakePerson invitesBot() {
        world.invites(chat, user);
        return this;
    }

    /** Somebody takes the bot out of the group this person is in. */
    public void removesBot() {
        blocksBot();
    }

    public void unblocksBot() {
        world.blocks(chat, user, false);
    }

    /** Deletes a message of the chat for both sides. */
    public void deletes(SeenMessage message) {
        world.locked(() -> chat.remove(message.id()));
    }

    public List<SeenMessage> messages() {
        return world.seen(chat);
    }

    public List<SeenMessage> botMessages() {
        return messages().stream().filter(SeenMessage::fromBot).toList();
    }

    /** Waits until some message of the bot reads so; the newest one counts. */
    public SeenMessage sees(String text) {
        return await("a message with: " + text, m -> m.fromBot() && m.text().contains(text));
    }

    /** Waits until some message of the bot has such a button. */
    public SeenMessage seesButton(String label) {
        return await("a button " + label, m -> m.fromBot() && m.button(label).isPresent());
    }

    /** Waits until the bot has answered every press, and gives the short texts of the answers. */
    public List<String> answers() {
        Awaitility.await("every pressed button answered")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> presses.stream().map(world::answerTo).allMatch(Optional::isPresent));
        return presses.stream().map(p -> world.answerTo(p).orElseThrow()).toList();
    }

    /** Waits until some message of the bot fulfils the condition. */
    public SeenMessage await(String what, Predicate<SeenMessage> condition) {
        try {
            return Awaitility.await(what)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> newest(condition), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("Waited in vain for " + what + "\n" + transcript(), late);
        }
    }

    private Optional<SeenMessage> newest(Predicate<SeenMessage> condition) {
        return messages().reversed().stream().filter(condition).findFirst();
    }

    private static boolean pressable(SeenMessage message, String label) {
        return message.button(label).map(SeenButton::data).isPresent();
    }

    /** The whole chat as text, for failure messages. */
    public String transcript() {
        return messages().stream()
                .map(m -> (m.fromBot() ? "bot:  " : "user: ") + m.text() + " " + m.labels())
                .collect(Collectors.joining("\n"));
    }
}
