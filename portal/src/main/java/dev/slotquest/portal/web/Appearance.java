package dev.slotquest.portal.web;

import dev.slotquest.gamification.shop.Look;
import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.identity.User;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** How people look on one page; templates see it as {@code looks}. Asked once for each person, or for all at once. */
final class Appearance {

    private final ObjectProvider<Looks> looks;
    private final Map<Long, Look> known = new HashMap<>();

    Appearance(ObjectProvider<Looks> looks) {
        this.looks = looks;
    }

    /** How somebody looks. */
    public Look of(long userId) {
        return known.computeIfAbsent(userId, user -> {
            Looks all = looks.getIfAvailable();
            return all == null ? Look.USUAL : all.of(user);
        });
    }

    /** Asks for all of these at once; a list is quicker so. */
    public Appearance among(Collection<User> people) {
        Looks all = looks.getIfAvailable();
        Map<Long, Look> own =
                all == null ? Map.of() : all.of(people.stream().map(User::id).toList());
        people.forEach(person -> known.put(person.id(), own.getOrDefault(person.id(), Look.USUAL)));
        return this;
    }
}
