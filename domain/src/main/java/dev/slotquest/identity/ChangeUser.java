package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.UserChanged;
import dev.slotquest.identity.Problem.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known about a person. */
@Service
public class ChangeUser {

    private final UserAccounts accounts;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    ChangeUser(UserAccounts accounts, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.events = events;
        this.time = time;
    }

    /** What became of it. */
    public sealed interface Result {

        /** As the person is now; also when nothing was different. */
        record Changed(User user) implements Result {}

        /** Nothing was changed. */
        record Refused(List<Problem> problems) implements Result {}

        /** Somebody else was faster; this is how the person is now. */
        record ChangedMeanwhile(User user) implements Result {}

        /** There is no such person. */
        record Unknown() implements Result {}
    }

    /**
     * Gives the person this profile.
     *
     * @param version the version the profile was made from, or {@code null} to change whatever is there
     */
    @Transactional
    public Result change(String username, Profile profile, @Nullable Integer version, Actor actor) {
        List<Long> admins = profile.role() == Role.ADMIN ? List.of() : accounts.lockActiveAdmins();
        User user = accounts.lockByUsername(username.strip()).orElse(null);
        if (user == null) {
            return new Result.Unknown();
        }
        if (version != null && version != user.version()) {
            return new Result.ChangedMeanwhile(user);
        }
        Profile tidy = ProfileChanges.tidy(profile);
        var problems = new ArrayList<>(PersonRules.profile(tidy));
        if (admins.equals(List.of(user.id()))) {
            problems.add(new Problem("role", Code.LAST_ADMIN));
        }
        return problems.isEmpty() ? store(user, tidy, actor) : new Result.Refused(problems);
    }

    private Result store(User user, Profile profile, Actor actor) {
        if (profile.equals(user.profile())) {
            return new Result.Changed(user);
        }
        if (!accounts.change(user, profile)) {
            throw new IllegalStateException("The person %d changed although locked.".formatted(user.id()));
        }
        events.publishEvent(new UserChanged(
                time.now(),
                actor,
                user.id(),
                user.username(),
                ProfileChanges.different(user.profile(), profile),
                ProfileChanges.different(profile, user.profile())));
        return new Result.Changed(accounts.byId(user.id()).orElseThrow());
    }
}
