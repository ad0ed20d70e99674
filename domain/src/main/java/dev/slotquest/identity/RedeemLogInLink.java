package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.LoggedInByLink;
import dev.slotquest.identity.LogInLinks.Good;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who comes with the secret of a log-in link. */
@Service
public class RedeemLogInLink {

    private final UserAccounts accounts;
    private final LogInLinks links;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    RedeemLogInLink(UserAccounts accounts, LogInLinks links, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.time = time;
    }

    /** Whose link this is, while it is good. Looking at it does not use it up. */
    @Transactional(readOnly = true)
    public Optional<User> owner(String secret) {
        return links.good(Secrets.hash(secret), time.now())
                .flatMap(link -> accounts.byId(link.userId()).filter(user -> counts(link, user)));
    }

    /** Who is to be logged in. Nothing when the link is wrong, used, expired or of somebody who left: nobody learns which. */
    @Transactional
    public Optional<User> redeem(String secret) {
        Instant now = time.now();
        String hash = Secrets.hash(secret);
        Optional<User> user = links.good(hash, now)
                .flatMap(link -> accounts.lockById(link.userId()).filter(person -> counts(link, person)))
                .filter(_ -> links.use(hash, now));
        user.ifPresent(person -> {
            accounts.loggedIn(person.id(), now);
            events.publishEvent(
                    new LoggedInByLink(now, person.toActor(Channel.PORTAL), person.id(), person.username()));
        });
        return user;
    }

    /** A new password ends what was handed out before. */
    private static boolean counts(Good link, User user) {
        Instant changed = user.passwordChangedAt();
        return user.active() && (changed == null || !link.createdAt().isBefore(changed));
    }
}
