package dev.slotquest.portal.chat;

import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings what people say in the browser to the chat, and keeps what they are to see. A person has one conversation here,
 * named by their id; they need no link, being who they logged in as.
 *
 * <p>Turns of one person follow each other within this process. Should two processes answer the same person at the very
 * same moment, the older look of a message may win; its buttons then are old ones, which bring it up to date.
 */
@Service
class BrowserChat implements ChannelAdapter {

    private static final int LONGEST_KEPT = 4_100;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final Conversations conversations;
    private final ChatLog log;
    private final LiveChats live;
    private final People people;
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    BrowserChat(Conversations conversations, ChatLog log, LiveChats live, People people) {
        this.conversations = conversations;
        this.log = log;
        this.live = live;
        this.people = people;
    }

    /**
     * Takes what a person wrote and keeps the answer.
     *
     * @param id names this very saying: once more with the same id is answered once
     */
    void say(User user, String id, String text) {
        String event = event(user, id);
        log.written(user.id(), event, kept(text));
        answer(user, Inbound.written(origin(user, event), text), event);
    }

    /**
     * Takes the press of a button and keeps the answer.
     *
     * @param id names this very press
     * @return a word for who pressed, to be shown for a moment
     */
    Optional<String> press(User user, String id, String token) {
        String event = event(user, id);
        return Optional.ofNullable(answer(user, new Inbound.Choice(origin(user, event), token, null), event));
    }

    /** Greets who is here for the first time, and answers what a process that ended too early left without an answer. */
    void enter(User user) {
        if (log.isEmpty(user.id())) {
            String event = event(user, "start");
            answer(user, new Inbound.Command(origin(user, event), "start", ""), event);
        }
        for (var waiting : log.unanswered(user.id(), LONGEST_ANSWER)) {
            answer(user, Inbound.written(origin(user, waiting.event()), waiting.text()), waiting.event());
        }
    }

    @Override
    public Channel channel() {
        return Channel.BROWSER_CHAT;
    }

    @Override
    public CompletionStage<Pushed> push(String conversation, Posting posting) {
        return CompletableFuture.completedFuture(pushed(conversation, posting));
    }

    private Pushed pushed(String conversation, Posting posting) {
        try {
            Optional<User> user = people.findById(Long.parseLong(conversation)).filter(User::active);
            if (user.isEmpty()) {
                return new Pushed.Unreachable("Nobody active has the conversation '%s'.".formatted(conversation));
            }
            return new Pushed.Shown(
                    Long.toString(show(user.get(), List.of(posting), null).getFirst()));
        } catch (NumberFormatException strange) {
            return new Pushed.Unreachable("'%s' is no conversation in the browser.".formatted(conversation));
        } catch (RuntimeException fault) {
            return new Pushed.Failed(fault.toString());
        }
    }

    private @Nullable String answer(User user, Inbound inbound, String event) {
        ReentrantLock turn = turns.get(Math.floorMod(Long.hashCode(user.id()), turns.size()));
        turn.lock();
        try {
            Reply reply = conversations.handle(inbound);
            show(user, reply.postings(), event);
            return reply.toast();
        } finally {
            turn.unlock();
        }
    }

    private List<Long> show(User user, List<Posting> postings, @Nullable String event) {
        List<Long> ids = log.shown(user.id(), postings, event);
        IntStream.range(0, ids.size())
                .filter(i -> postings.get(i).reference() == null)
                .forEach(i -> conversations.shown(
                        postings.get(i).message(), ids.get(i).toString()));
        live.wake();
        return ids;
    }

    private static Origin origin(User user, String event) {
        String account = Long.toString(user.id());
        return new Origin(event, Channel.BROWSER_CHAT, account, account, true, user.displayName(), user.locale());
    }

    /** People make their ids themselves: the person in front keeps one from asking for the answers of another. */
    private static String event(User user, String id) {
        return user.id() + ":" + id;
    }

    /** More than can be answered is kept as far as that it stays too long. */
    private static String kept(String text) {
        return text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT) + "…";
    }
}
