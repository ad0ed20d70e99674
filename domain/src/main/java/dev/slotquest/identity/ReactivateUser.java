package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.UserReturned;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody who had left their access back. */
@Service
public class ReactivateUser {

    private final UserAccounts accounts;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    ReactivateUser(UserAccounts accounts, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.events = events;
        this.time = time;
    }

    /** The person as they are now, or nothing when there is no such person. */
    @Transactional
    public Optional<User> reactivate(String username, Actor actor) {
        Optional<User> user = accounts.lockByUsername(username.strip());
        user.filter(found -> !found.active()).ifPresent(found -> {
            accounts.setActive(found.id(), true);
            events.publishEvent(new UserReturned(time.now(), actor, found.id(), found.username()));
        });
        return user.flatMap(found -> accounts.byId(found.id()));
    }
}
