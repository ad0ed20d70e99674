package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with a chat program of no particular make: says and presses, and reads what stands on the screen. Messages
 * are edited in place, as on every platform.
 */
public final class ChatTester {

    private final Conversations conversations;
    private final Channel channel;
    private final String account;
    private final Map<Long, Screen> messages = new LinkedHashMap<>();
    private @Nullable Locale language = Locale.GERMAN;
    private boolean direct = true;
    private @Nullable String toast;
    private @Nullable Inbound last;
    private @Nullable Long latest;

    public ChatTester(Conversations conversations, Channel channel, String account) {
        this.conversations = conversations;
        this.channel = channel;
        this.account = account;
    }

    public ChatTester speaking(Locale locale) {
        language = locale;
        return this;
    }

    public ChatTester inAGroup() {
        direct = false;
        return this;
    }

    /** The same screen before another process of the product. */
    public ChatTester goesOnWith(Conversations other) {
        ChatTester tester = new ChatTester(other, channel, account);
        tester.messages.putAll(messages);
        tester.language = language;
        tester.latest = latest;
        return tester;
    }

    /** Writes something, with or without a slash. */
    public ChatTester says(String text) {
        return sends(Inbound.written(origin(), text));
    }

    /** Presses the button with this label on the message that was shown or changed last. */
    public ChatTester presses(String label) {
        return presses(button(label));
    }

    /** Presses a button that was seen earlier. */
    public ChatTester presses(Button button) {
        return sends(new Inbound.Choice(origin(), button.token(), null));
    }

    public ChatTester sendsASticker() {
        return sends(new Inbound.Unreadable(origin()));
    }

    /** The platform delivers the last event a second time. */
    public Reply isHeardAgain() {
        return conversations.handle(last);
    }

    /** The text of the message that was shown or changed last. */
    public String sees() {
        return Rendering.plain(screen().body());
    }

    public Screen screen() {
        if (latest == null) {
            throw new AssertionError("Nothing was shown yet.");
        }
        return messages.get(latest);
    }

    /** Turns to the newest message with this text. */
    public ChatTester isOn(String text) {
        latest = messages.keySet().stream()
                .filter(id -> Rendering.plain(messages.get(id).body()).contains(text))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No message says '%s': %s".formatted(text, seesInAll())));
        return this;
    }

    /** The text of every message, the oldest first. */
    public List<String> seesInAll() {
        return messages.values().stream()
                .map(screen -> Rendering.plain(screen.body()))
                .toList();
    }

    /** What the buttons of that message say, row by row. */
    public List<List<String>> rows() {
        return screen().rows().stream()
                .map(row -> row.stream().map(Button::label).toList())
                .toList();
    }

    public List<String> labels() {
        return rows().stream().flatMap(List::stream).toList();
    }

    public Button button(String label) {
        return screen().rows().stream()
                .flatMap(List::stream)
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No button says '%s' below:%n%s%n%s".formatted(label, sees(), rows())));
    }

    public @Nullable String toast() {
        return toast;
    }

    /** How many messages there are. */
    public int messages() {
        return messages.size();
    }

    /** The platform shows a message that nobody has asked for, or another look of one. */
    public void isShown(Posting posting) {
        messages.put(posting.message(), posting.screen());
        latest = posting.message();
        conversations.shown(posting.message(), "ref-" + posting.message());
    }

    public ChatTester sends(Inbound inbound) {
        last = inbound;
        Reply reply = conversations.handle(inbound);
        toast = reply.toast();
        new ArrayList<>(reply.postings()).forEach(this::isShown);
        return this;
    }

    public Origin origin() {
        return new Origin(
                UUID.randomUUID().toString(), channel, account, "chat-" + account, direct, "Somebody", language);
    }
}
