package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who there is. Finds people who left, too: ask {@link User#active()}. */
@Service
public class People {

    private final UserAccounts accounts;
    private final AccountLinks links;
    private final ApiKeys keys;

    People(UserAccounts accounts, AccountLinks links, ApiKeys keys) {
        this.accounts = accounts;
        this.links = links;
        this.keys = keys;
    }

    public Optional<User> findById(long id) {
        return accounts.byId(id);
    }

    /** Finds in any case: {@code Anna} and {@code anna} are one person. */
    public Optional<User> findByUsername(String username) {
        return accounts.byUsername(username.strip());
    }

    /** Whose chat account this is. */
    public Optional<User> byAccount(Channel channel, String externalId) {
        return accounts.byAccount(channel, externalId);
    }

    /** The people, programs left out, who may do something at present. */
    public List<User> whoMay(Permission permission) {
        return accounts.activeWithRole(Arrays.stream(Role.values())
                .filter(role -> role.may(permission))
                .toList());
    }

    /** The people at present who are this consultant, normally one. */
    public List<User> ofConsultant(long consultantId) {
        return accounts.activeOfConsultant(consultantId);
    }

    /**
     * People by part of a name or e-mail address, role and state; {@code null} means any.
     *
     * @throws IllegalArgumentException when the sort is none that {@link #canSortBy} allows
     */
    public Page<User> list(@Nullable String search, @Nullable Role role, @Nullable Boolean active, PageRequest wanted) {
        return accounts.list(search, role, active, wanted);
    }

    /** Whether a list of people can be sorted by this field. */
    public boolean canSortBy(String field) {
        return UserAccounts.canOrderBy(field);
    }

    /** Whether there is any person, so that somebody can log in; programs do not count. */
    public boolean anyUserExists() {
        return accounts.anyPerson();
    }

    /** The person's chat accounts, oldest first. */
    public List<AccountLink> linksOf(User user) {
        return links.of(user.id());
    }

    /** Everybody at present with an account on this platform, once for each account. */
    public List<LinkedPerson> on(Channel channel) {
        return accounts.activeOn(channel);
    }

    /** The person's API keys, oldest first, revoked ones included. */
    public List<ApiKey> keysOf(User user) {
        return keys.of(user.id());
    }
}
