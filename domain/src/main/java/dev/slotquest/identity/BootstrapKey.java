package dev.slotquest.identity;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.WrongSetting;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key that automation begins with; belongs to a program of its own, and another one in the setting replaces it. */
@Component
class BootstrapKey {

    private static final String SETTING = "SLOTQUEST_BOOTSTRAP_API_KEY";
    private static final String OWNER = "automation";
    private static final String NAME = "bootstrap";
    private static final int SHORTEST = 8;

    private final UserAccounts accounts;
    private final AddUser addUser;
    private final ApiKeys keys;
    private final IssueApiKey issue;
    private final RevokeApiKey revoke;

    BootstrapKey(UserAccounts accounts, AddUser addUser, ApiKeys keys, IssueApiKey issue, RevokeApiKey revoke) {
        this.accounts = accounts;
        this.addUser = addUser;
        this.keys = keys;
        this.issue = issue;
        this.revoke = revoke;
    }

    @Transactional
    public void ensure(String key, Locale locale) {
        check(key);
        User owner = owner(locale);
        accounts.lockById(owner.id());
        if (keys.exists(Secrets.hash(key))) {
            return;
        }
        keys.of(owner.id()).stream()
                .filter(old -> old.name().equals(NAME) && !old.revoked())
                .forEach(old -> revoke.revoke(owner, old.id(), Actor.system()));
        issue.store(owner, NAME, List.of(), key, key.substring(0, 3), Actor.system());
    }

    /** Refuses what is too easily guessed. */
    static void check(String key) {
        if (key.length() < SHORTEST || key.chars().anyMatch(Character::isWhitespace)) {
            throw new WrongSetting(SETTING, "needs at least %d characters and no blanks.".formatted(SHORTEST));
        }
    }

    private User owner(Locale locale) {
        return names().flatMap(name -> accounts.byUsername(name).filter(User::service).stream())
                .findFirst()
                .orElseGet(() -> add(locale));
    }

    private User add(Locale locale) {
        String free = names().filter(name -> accounts.byUsername(name).isEmpty())
                .findFirst()
                .orElseThrow();
        var profile = Profile.of("Automation", Role.ADMIN, locale);
        return switch (addUser.addService(free, profile, Actor.system())) {
            case AddUser.Result.Added(User user) -> user;
            case AddUser.Result.Refused _ -> accounts.byUsername(free).orElseThrow();
        };
    }

    /** A person may be called like that already. */
    private static Stream<String> names() {
        return IntStream.range(1, 100).mapToObj(number -> number == 1 ? OWNER : OWNER + "-" + number);
    }
}
