package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.AccountLinked;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a chat account the account of the person who shows a code. */
@Service
public class LinkAccount {

    private static final Logger log = LoggerFactory.getLogger(LinkAccount.class);

    private static final int WRONG_CODES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final UserAccounts accounts;
    private final AccountLinks links;
    private final LinkCodes codes;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Tries tries = new Tries(WRONG_CODES, WINDOW);

    LinkAccount(
            UserAccounts accounts,
            AccountLinks links,
            LinkCodes codes,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.accounts = accounts;
        this.links = links;
        this.codes = codes;
        this.events = events;
        this.time = time;
    }

    /** What became of it. */
    public sealed interface Result {

        /** The chat account belongs to this person; also when it did before. */
        record Linked(User user) implements Result {}

        /** Wrong, expired or used: nobody learns which. */
        record WrongCode() implements Result {}

        /** Too many wrong codes from this chat account. */
        record TooManyTries(Instant nextTry) implements Result {}

        /** The chat account is somebody else's; they must unlink it first. The code stays good. */
        record AlreadyLinkedToAnother() implements Result {}
    }

    @Transactional
    public Result link(ChatAccount account, String code) {
        Instant now = time.now();
        String who = account.channel() + ":" + account.externalId();
        Optional<Instant> blockedUntil = tries.blockedUntil(who, now);
        if (blockedUntil.isPresent()) {
            return new Result.TooManyTries(blockedUntil.get());
        }
        User user = ownerOf(code, now).orElse(null);
        if (user == null) {
            tries.failed(who, now);
            tries.blockedUntil(who, now).ifPresent(until -> guessed(account, now, until));
            return new Result.WrongCode();
        }
        tries.succeeded(who);
        return link(account, user, now);
    }

    /** Told once per block, however often it is tried meanwhile. */
    private void guessed(ChatAccount account, Instant now, Instant until) {
        log.warn(
                "{} wrong link codes from {}:{}: none is read before {}",
                WRONG_CODES,
                account.channel(),
                account.externalId(),
                until);
        events.publishEvent(
                new LinkCodesGuessed(now, account.channel(), account.externalId(), account.name(), WRONG_CODES, until));
    }

    /** Locks the person before the code, as issuing a code does, so that the two never wait for each other in a circle. */
    private Optional<User> ownerOf(String code, Instant now) {
        String hash = Secrets.hash(code.strip());
        return codes.owner(hash, now)
                .flatMap(accounts::lockById)
                .filter(User::active)
                .filter(_ -> codes.lockOwner(hash, now).isPresent());
    }

    private Result link(ChatAccount account, User user, Instant now) {
        AccountLink existing =
                links.byAccount(account.channel(), account.externalId()).orElse(null);
        if (existing != null && existing.userId() != user.id()) {
            return new Result.AlreadyLinkedToAnother();
        }
        try {
            if (existing == null) {
                links.add(user.id(), account, now);
            } else {
                links.describe(existing.id(), account);
            }
        } catch (DuplicateKeyException takenMeanwhile) {
            return new Result.AlreadyLinkedToAnother();
        }
        codes.removeAllOf(user.id());
        events.publishEvent(new AccountLinked(
                now,
                user.toActor(account.channel()),
                user.id(),
                user.username(),
                account.channel(),
                account.externalId(),
                account.name()));
        return new Result.Linked(user);
    }
}
