package dev.slotquest.bot.chat;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** One thing said, and everything around it that an answer depends on. Lives as long as the answer takes. */
public final class Turn {

    private final Origin origin;
    private final @Nullable User user;
    private final Locale locale;
    private final Instant now;
    private final MessageSource messages;
    private final long message;

    Turn(Origin origin, @Nullable User user, Locale locale, Instant now, MessageSource messages, long message) {
        this.origin = origin;
        this.user = user;
        this.locale = locale;
        this.now = now;
        this.messages = messages;
        this.message = message;
    }

    Turn on(long otherMessage) {
        return new Turn(origin, user, locale, now, messages, otherMessage);
    }

    /** The same turn, now that it is known who speaks. */
    public Turn as(User linked) {
        return new Turn(origin, linked, linked.locale(), now, messages, message);
    }

    public Origin origin() {
        return origin;
    }

    public Channel channel() {
        return origin.channel();
    }

    /** Who speaks, if their chat account is linked. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** Who speaks, where only people we know can come. */
    public User person() {
        return user().orElseThrow(() -> new NoSuchElementException("Nobody we know speaks in this turn."));
    }

    /** Whether the person wants pictures in their chats; who is not known gets them. */
    public boolean wantsPictures() {
        return user().map(person -> person.profile().pictures()).orElse(true);
    }

    public Locale locale() {
        return locale;
    }

    public Instant now() {
        return now;
    }

    /** The message that was pressed or answered: the same one in all turns of a dialogue. 0 after a command. */
    public long message() {
        return message;
    }

    /** A text in the speaker's language. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A text in the speaker's language, with what stands out in it. */
    public List<Span> rich(String key, Object... arguments) {
        return Markup.parse(messages.getMessage(key, Markup.standIns(arguments), locale), arguments);
    }

    /** Begins a message. */
    public View view() {
        return new View(this);
    }
}
