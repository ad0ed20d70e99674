package dev.slotquest.bot.chat;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.boot.test.context.TestComponent;

/** The browser chat of an office: what is sent to somebody arrives where they sit, by their account. */
@TestComponent
public class Screens implements ChannelAdapter {

    public final Map<String, ChatTester> testers = new HashMap<>();

    /** Somebody sits down in front of an empty screen. */
    public ChatTester sits(Conversations conversations, User person) {
        String account = Long.toString(person.id());
        ChatTester tester = new ChatTester(conversations, Channel.BROWSER_CHAT, account);
        testers.put(account, tester);
        return tester;
    }

    @Override
    public Channel channel() {
        return Channel.BROWSER_CHAT;
    }

    @Override
    public CompletionStage<Pushed> push(String conversation, Posting posting) {
        ChatTester tester = testers.get(conversation);
        if (tester == null) {
            return CompletableFuture.completedFuture(new Pushed.Unreachable("Nobody sits there."));
        }
        tester.isShown(posting);
        return CompletableFuture.completedFuture(new Pushed.Shown("ref-" + posting.message()));
    }
}
