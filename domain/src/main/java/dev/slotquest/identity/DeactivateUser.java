package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.UserLeft;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends somebody's access; what they did stays. */
@Service
public class DeactivateUser {

    private final UserAccounts accounts;
    private final LinkCodes codes;
    private final LogInLinks logInLinks;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    DeactivateUser(
            UserAccounts accounts,
            LinkCodes codes,
            LogInLinks logInLinks,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.accounts = accounts;
        this.codes = codes;
        this.logInLinks = logInLinks;
        this.events = events;
        this.time = time;
    }

    /** What became of it. */
    public sealed interface Result {

        /** The person has no access, from now on or since earlier. */
        record Deactivated(User user) implements Result {}

        /** Nobody would be left who may administer. */
        record LastAdmin() implements Result {}

        /** There is no such person. */
        record Unknown() implements Result {}
    }

    @Transactional
    public Result deactivate(String username, Actor actor) {
        List<Long> admins = accounts.lockActiveAdmins();
        User user = accounts.lockByUsername(username.strip()).orElse(null);
        if (user == null) {
            return new Result.Unknown();
        }
        if (!user.active()) {
            return new Result.Deactivated(user);
        }
        if (admins.equals(List.of(user.id()))) {
            return new Result.LastAdmin();
        }
        accounts.setActive(user.id(), false);
        codes.removeAllOf(user.id());
        logInLinks.endAllOf(user.id(), time.now());
        events.publishEvent(new UserLeft(time.now(), actor, user.id(), user.username()));
        return new Result.Deactivated(accounts.byId(user.id()).orElseThrow());
    }
}
