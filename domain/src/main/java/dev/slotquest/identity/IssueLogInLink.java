package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.LogInLinkIssued;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the secret of a link with which a person logs in to the portal without a password: good once, for five minutes,
 * and only the newest. It must be shown to nobody but that person.
 */
@Service
public class IssueLogInLink {

    private static final int BYTES = 32;
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final UserAccounts accounts;
    private final LogInLinks links;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    IssueLogInLink(UserAccounts accounts, LogInLinks links, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * A link, shown once.
         *
         * @param secret 43 characters of {@code A-Z a-z 0-9 - _}
         */
        record Issued(String secret, Instant expiresAt) implements Result {
            @Override
            public String toString() {
                return "Issued[until " + expiresAt + "]";
            }
        }

        /** This person has had too many links lately. */
        record TooMany(Instant nextTry) implements Result {}

        /** There is nobody to log in: they left, or it is a program. */
        record Refused() implements Result {}
    }

    @Transactional
    public Result issue(User user, Actor actor) {
        User person = accounts.lockById(user.id()).orElse(null);
        if (person == null || !person.active() || person.service()) {
            return new Result.Refused();
        }
        Instant now = time.now();
        links.forgetMadeBefore(person.id(), now.minus(WINDOW));
        List<Instant> lately = links.madeFor(person.id());
        if (lately.size() >= MOST) {
            return new Result.TooMany(lately.getFirst().plus(WINDOW));
        }
        var issued = new Result.Issued(Secrets.random(BYTES), now.plus(LIFE));
        links.endAllOf(person.id(), now);
        links.add(person.id(), Secrets.hash(issued.secret()), now, issued.expiresAt());
        events.publishEvent(new LogInLinkIssued(now, actor, person.id(), person.username(), issued.expiresAt()));
        return issued;
    }
}
