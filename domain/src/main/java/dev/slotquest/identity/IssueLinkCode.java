package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.LinkCodeIssued;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a code with which a person links a chat account: good once, for ten minutes, and only the newest. */
@Service
public class IssueLinkCode {

    private static final int BYTES = 16;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final UserAccounts accounts;
    private final LinkCodes codes;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    IssueLinkCode(UserAccounts accounts, LinkCodes codes, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.codes = codes;
        this.events = events;
        this.time = time;
    }

    /**
     * A code, shown once.
     *
     * @param code 22 characters of {@code A-Z a-z 0-9 - _}
     */
    public record IssuedCode(String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "IssuedCode[until " + expiresAt + "]";
        }
    }

    @Transactional
    public IssuedCode issue(User user, Actor actor) {
        accounts.lockById(user.id());
        Instant now = time.now();
        var issued = new IssuedCode(Secrets.random(BYTES), now.plus(LIFE));
        codes.removeAllOf(user.id());
        codes.add(user.id(), Secrets.hash(issued.code()), now, issued.expiresAt());
        events.publishEvent(new LinkCodeIssued(now, actor, user.id(), user.username(), issued.expiresAt()));
        return issued;
    }
}
