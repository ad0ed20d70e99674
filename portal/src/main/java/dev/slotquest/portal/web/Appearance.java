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
        return amongIds(people.stream().map(User::id).toList());
    }

    /** The same, of the ids of people. */
    public Appearance amongIds(Collection<Long> people) {
        Looks all = looks.getIfAvailable();
        Map<Long, Look> own = all == null ? Map.of() : all.of(people);
        people.forEach(person -> known.put(person, own.getOrDefault(person, Look.USUAL)));
        return this;
    }
}
