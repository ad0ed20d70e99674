package dev.slotquest.identity;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat account showed so many wrong codes that none is read from it for a while. Says who tried, never which codes.
 *
 * @param account the platform's id of the account
 * @param name what the account calls itself
 * @param until when codes are read again
 */
public record LinkCodesGuessed(
        Instant occurredAt, Channel channel, String account, String name, int wrongCodes, Instant until)
        implements DomainEvent {

    /** Nobody we know: the account is what it is about. */
    @Override
    public Actor actor() {
        return new Actor(null, "unknown", channel);
    }

    @Override
    public Subject subject() {
        return new Subject("chat-account", channel + ":" + account);
    }

    @Override
    public String action() {
        return "account.codes-guessed";
    }

    @Override
    public Map<String, @Nullable Object> after() {
        return Map.of("name", name, "wrong_codes", wrongCodes, "until", until.toString());
    }
}
