package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.UserJoined;
import dev.slotquest.identity.Problem.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody new use the product. */
@Service
public class AddUser {

    private final UserAccounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    AddUser(UserAccounts accounts, PasswordEncoder passwords, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.time = time;
    }

    /**
     * Who is to be added.
     *
     * @param username 1 to 64 letters, digits and {@code . _ - @ +}
     * @param password to log in with, or {@code null} for somebody who only chats
     */
    public record NewUser(String username, @Nullable InitialPassword password, Profile profile) {}

    /** What became of it. */
    public sealed interface Result {

        /** The person can log in now. */
        record Added(User user) implements Result {}

        /** Nothing was stored. */
        record Refused(List<Problem> problems) implements Result {}
    }

    @Transactional
    public Result add(NewUser wanted, Actor actor) {
        return add(wanted, false, actor);
    }

    /** Adds a program: it acts through API keys and cannot log in. */
    @Transactional
    public Result addService(String username, Profile profile, Actor actor) {
        return add(new NewUser(username, null, profile), true, actor);
    }

    private Result add(NewUser wanted, boolean service, Actor actor) {
        NewUser tidy = tidy(wanted);
        List<Problem> problems = problems(tidy);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        try {
            return new Result.Added(store(tidy, service, actor));
        } catch (DuplicateKeyException taken) {
            return new Result.Refused(List.of(new Problem("username", Code.TAKEN)));
        }
    }

    private User store(NewUser wanted, boolean service, Actor actor) {
        InitialPassword password = wanted.password();
        String hash = password == null ? null : passwords.encode(password.text());
        long id = accounts.add(wanted.username(), hash, wanted.profile(), service, time.now());
        events.publishEvent(
                new UserJoined(time.now(), actor, id, wanted.username(), ProfileChanges.all(wanted.profile())));
        return accounts.byId(id).orElseThrow();
    }

    private List<Problem> problems(NewUser wanted) {
        var problems = new ArrayList<>(PersonRules.username(wanted.username()));
        problems.addAll(PersonRules.profile(wanted.profile()));
        InitialPassword password = wanted.password();
        if (password != null) {
            problems.addAll(PersonRules.password(
                    password, wanted.username(), wanted.profile().displayName()));
        }
        if (problems.isEmpty() && accounts.byUsername(wanted.username()).isPresent()) {
            problems.add(new Problem("username", Code.TAKEN));
        }
        return problems;
    }

    private static NewUser tidy(NewUser wanted) {
        return new NewUser(wanted.username().strip(), wanted.password(), ProfileChanges.tidy(wanted.profile()));
    }
}
