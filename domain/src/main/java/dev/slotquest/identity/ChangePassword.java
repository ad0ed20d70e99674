package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.PasswordChanged;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a new password; whoever is logged in as them is logged out. */
@Service
public class ChangePassword {

    private final UserAccounts accounts;
    private final CheckPassword check;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    ChangePassword(
            UserAccounts accounts,
            CheckPassword check,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.accounts = accounts;
        this.check = check;
        this.passwords = passwords;
        this.events = events;
        this.time = time;
    }

    /** What became of it. */
    public sealed interface Result {

        /** From now on only the new one is right. */
        record Changed(User user) implements Result {}

        /** What was given as the present password is not it. */
        record WrongPassword() implements Result {}

        /** Nothing was changed. */
        record Refused(List<Problem> problems) implements Result {}

        /** There is no such person. */
        record Unknown() implements Result {}
    }

    /** The person's own change, which needs the present password. */
    @Transactional
    public Result changeOwn(User user, String present, String wanted, Actor actor) {
        return check.isRight(user, present)
                ? change(user.username(), InitialPassword.chosen(wanted), actor)
                : new Result.WrongPassword();
    }

    /** An admin's change for somebody else. */
    @Transactional
    public Result change(String username, InitialPassword wanted, Actor actor) {
        User user = accounts.lockByUsername(username.strip())
                .filter(found -> !found.service())
                .orElse(null);
        if (user == null) {
            return new Result.Unknown();
        }
        List<Problem> problems = PersonRules.password(wanted, user.username(), user.displayName());
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        accounts.setPasswordHash(user.id(), passwords.encode(wanted.text()), time.now());
        events.publishEvent(new PasswordChanged(time.now(), actor, user.id(), user.username()));
        return new Result.Changed(accounts.byId(user.id()).orElseThrow());
    }
}
