package dev.slotquest.gamification.shop;

import dev.slotquest.gamification.Chance;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GamificationEvent.ItemAcquired;
import dev.slotquest.gamification.SomethingUnlocked;
import dev.slotquest.gamification.Surprises;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes things somebody's: what was bought, reached or found. */
@Component
class Wardrobe implements FactSource, Surprises {

    /** An ascent unlocks three things. */
    private static final int MOST_TOLD = 3;

    private final ShopRows rows;
    private final Catalogue catalogue;
    private final Chance chance;
    private final People people;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Wardrobe(
            ShopRows rows,
            Catalogue catalogue,
            Chance chance,
            People people,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.chance = chance;
        this.people = people;
        this.time = time;
        this.events = events;
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.ITEMS);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        return Map.of(Fact.ITEMS, rows.count(userId));
    }

    void add(User user, Item item, Ownership how, Actor actor) {
        add(user, List.of(item), how, actor);
    }

    /** All of them are somebody's before anything is told of the first: what listens looks at the whole. */
    private List<Item> add(User user, List<Item> items, Ownership how, Actor actor) {
        List<Item> fresh = items.stream()
                .filter(item -> rows.add(user.id(), item.id(), how, time.now()))
                .toList();
        fresh.forEach(item -> events.publishEvent(
                new ItemAcquired(time.now(), actor, user.id(), user.username(), item.id(), how.name())));
        if (!fresh.isEmpty()) {
            events.publishEvent(new FactsChanged(user.id()));
        }
        return fresh;
    }

    /**
     * Makes everything theirs that these facts unlock.
     *
     * @param news whether it has just come so: then the owner is told. Much at once comes of a history and is told to nobody
     * @return how much that is
     */
    int unlock(long userId, Map<Fact, Long> facts, boolean news) {
        Set<String> owned = rows.owned(userId);
        List<Item> reached = catalogue.all().stream()
                .filter(item -> !item.free() && !owned.contains(item.id()))
                .filter(item -> item.unlock() != null && item.unlock().met(facts))
                .toList();
        if (!reached.isEmpty()) {
            people.findById(userId).ifPresent(user -> unlock(user, reached, news));
        }
        return reached.size();
    }

    private void unlock(User user, List<Item> reached, boolean news) {
        List<Item> fresh = add(user, reached, Ownership.UNLOCKED, Actor.system());
        if (news && fresh.size() <= MOST_TOLD) {
            fresh.forEach(item -> events.publishEvent(new SomethingUnlocked(user.id(), item.id())));
        }
    }

    /** Boxes hold what can be bought for little. */
    @Override
    public Optional<String> give(long userId) {
        Set<String> owned = rows.owned(userId);
        List<Item> left = catalogue.all().stream()
                .filter(item -> item.forSale() && item.rarity().compareTo(Item.Rarity.UNCOMMON) <= 0)
                .filter(item -> !owned.contains(item.id()))
                .toList();
        Optional<User> user = people.findById(userId);
        if (left.isEmpty() || user.isEmpty()) {
            return Optional.empty();
        }
        Item item = left.get(chance.below(left.size()));
        add(user.get(), item, Ownership.WON, Actor.system());
        return Optional.of(item.id());
    }
}
