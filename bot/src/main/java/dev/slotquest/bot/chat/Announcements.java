package dev.slotquest.bot.chat;

import dev.slotquest.bot.chat.Meanings.Life;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Messages that nobody has asked for, with buttons like any other. They are kept as if they had been answers, so what is
 * pressed below them is understood by every process. Showing them is the caller's: see {@link ChannelAdapter#push}.
 */
@Service
public class Announcements {

    private final TransactionRetry transaction;
    private final Parties parties;
    private final ChatMessages chatMessages;
    private final Buttons buttons;
    private final Meanings meanings;
    private final MessageSource messages;
    private final People people;
    private final BusinessTime time;

    Announcements(
            TransactionRetry transaction,
            Parties parties,
            ChatMessages chatMessages,
            Buttons buttons,
            Meanings meanings,
            MessageSource messages,
            People people,
            BusinessTime time) {
        this.transaction = transaction;
        this.parties = parties;
        this.chatMessages = chatMessages;
        this.buttons = buttons;
        this.meanings = meanings;
        this.messages = messages;
        this.people = people;
        this.time = time;
    }

    /**
     * Where a person reads.
     *
     * @param account the platform's id of their account
     * @param conversation where messages to it go
     */
    public record Place(User user, Channel channel, String account, String conversation) {}

    /** A new message, whose life begins with a state that a {@link Dialogue} knows and that does not listen. */
    public Posting announce(Place place, Object state) {
        return onStage(place, stage -> stage.putUp(state)).postings().getFirst();
    }

    /** The message in another state; nothing when it is not kept any more. */
    public Optional<Posting> change(Place place, long message, Object state) {
        return onStage(place, stage -> chatMessages.byId(message).ifPresent(there -> stage.change(there, state)))
                .postings()
                .stream()
                .findFirst();
    }

    /**
     * A message of a person whose question is open.
     *
     * @param state what it has come to
     * @param changedAt when it came to that
     */
    public record Open(long message, Place place, Object state, Instant changedAt) {}

    /** The messages of a dialogue whose question is open, on these channels, that have come to what they are since then. */
    public List<Open> open(String dialogue, Set<Channel> channels, Instant since) {
        return meanings.named(dialogue)
                .map(life -> chatMessages.open(dialogue, since).stream()
                        .filter(message -> channels.contains(message.channel()))
                        .flatMap(message -> open(message, life).stream())
                        .toList())
                .orElseGet(List::of);
    }

    private Optional<Open> open(ChatMessage message, Life<?, ?> life) {
        String state = message.state();
        return Party.userOf(message.owner())
                .flatMap(people::findById)
                .filter(User::active)
                .flatMap(user -> Optional.ofNullable(state)
                        .flatMap(life::read)
                        .map(read -> new Open(
                                message.id(),
                                new Place(user, message.channel(), message.conversation(), message.conversation()),
                                read,
                                message.changedAt())));
    }

    /** The message as it looks by now; nothing when it has come to something else meanwhile. */
    public Optional<Posting> refresh(Open open) {
        return onStage(
                        open.place(),
                        stage -> stage.open()
                                .filter(alive -> alive.message().id() == open.message())
                                .filter(alive -> alive.state().equals(open.state()))
                                .ifPresent(stage::refresh))
                .postings()
                .stream()
                .findFirst();
    }

    /** What a state says to a person, for places where nothing can be pressed; nothing is kept. */
    public List<Block> words(User reader, Locale locale, Object state) {
        String account = Long.toString(reader.id());
        Origin origin = new Origin("words", Channel.BROWSER_CHAT, account, account, true, reader.displayName(), locale);
        Turn turn = new Turn(origin, reader, locale, time.now(), messages, 0);
        return meanings.ofState(state).view(turn, state).body();
    }

    private Reply onStage(Place place, Consumer<Stage> play) {
        return transaction.execute(() -> {
            Turn turn = turn(place);
            Party party = parties.lock(Party.ownerOf(place.user(), turn.origin()));
            Stage stage = new Stage(chatMessages, buttons, parties, meanings, turn, party);
            play.accept(stage);
            return stage.reply();
        });
    }

    private Turn turn(Place place) {
        User user = place.user();
        Origin origin = new Origin(
                "announcement",
                place.channel(),
                place.account(),
                place.conversation(),
                true,
                user.displayName(),
                user.locale());
        return new Turn(origin, user, user.locale(), time.now(), messages, 0);
    }
}
