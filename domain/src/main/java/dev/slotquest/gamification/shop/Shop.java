package dev.slotquest.gamification.shop;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.LookChanged;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.Spending;
import dev.slotquest.gamification.shop.ShopResult.Owned;
import dev.slotquest.gamification.shop.ShopResult.Reason;
import dev.slotquest.gamification.shop.ShopResult.Refused;
import dev.slotquest.gamification.shop.ShopResult.Worn;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Sells what can be worn, and dresses people. Nothing is paid twice, and nobody spends what they do not have. */
@Service
public class Shop {

    private final ShopRows rows;
    private final Catalogue catalogue;
    private final Wardrobe wardrobe;
    private final Looks looks;
    private final Facts facts;
    private final Ledger ledger;
    private final Participation participation;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Shop(
            ShopRows rows,
            Catalogue catalogue,
            Wardrobe wardrobe,
            Looks looks,
            Facts facts,
            Ledger ledger,
            Participation participation,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.wardrobe = wardrobe;
        this.looks = looks;
        this.facts = facts;
        this.ledger = ledger;
        this.participation = participation;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Everything there is, as somebody sees it; what they have reached meanwhile is theirs. */
    public Shelf shelf(User user) {
        return transaction.execute(() -> {
            Map<Fact, Long> reached = facts.of(user.id());
            wardrobe.unlock(user.id(), reached, false);
            Set<String> owned = rows.owned(user.id());
            Look look = looks.of(user.id());
            List<Shelf.Offer> offers = catalogue.all().stream()
                    .map(item -> offer(item, owned, look, reached))
                    .toList();
            return new Shelf(coins(user), look, offers);
        });
    }

    private static Shelf.Offer offer(Item item, Set<String> owned, Look look, Map<Fact, Long> reached) {
        Item.Unlock unlock = item.unlock();
        long far = unlock == null ? 0 : Math.min(unlock.least(), reached.getOrDefault(unlock.fact(), 0L));
        return new Shelf.Offer(item, item.free() || owned.contains(item.id()), worn(look, item), far);
    }

    private static boolean worn(Look look, Item item) {
        String worn = switch (item.slot()) {
            case BACKGROUND -> look.background();
            case BORDER -> look.border();
            case EFFECT -> look.effect();
            case TITLE -> look.title();
            case THEME -> look.theme();
        };
        return worn.equals(item.name());
    }

    /** Buys something, once. */
    public ShopResult buy(User user, String itemId, Channel channel) {
        return withItem(user, itemId, item -> {
            ledger.lock(user.id());
            if (item.free() || rows.owned(user.id()).contains(item.id())) {
                return new Owned(item, coins(user));
            }
            if (!item.forSale() || item.price() == null) {
                return new Refused(Reason.NOT_FOR_SALE, coins(user));
            }
            return switch (ledger.spend(
                    user.id(), Currency.COINS, item.price(), EntryKind.PURCHASE, "item:" + item.id())) {
                case Spending.TooLittle(long coins) -> new Refused(Reason.TOO_FEW_COINS, coins);
                case Spending.Paid(long coins) -> bought(user, item, coins, channel);
                case Spending.PaidBefore(long coins) -> bought(user, item, coins, channel);
            };
        });
    }

    private Owned bought(User user, Item item, long coins, Channel channel) {
        wardrobe.add(user, item, Ownership.BOUGHT, user.toActor(channel));
        return new Owned(item, coins);
    }

    /** Wears something that is theirs. */
    public ShopResult wear(User user, String itemId, Channel channel) {
        return withItem(user, itemId, item -> {
            if (!item.free() && !rows.owned(user.id()).contains(item.id())) {
                return new Refused(Reason.NOT_YOURS, coins(user));
            }
            Look before = looks.of(user.id());
            if (!worn(before, item)) {
                rows.wear(user.id(), item.slot(), item.id());
                events.publishEvent(new LookChanged(
                        time.now(), user.toActor(channel), user.username(), wornIn(before, item.slot()), item.id()));
            }
            return new Worn(item);
        });
    }

    /**
     * Why something cannot be worn.
     *
     * @param itemId what it is about
     */
    public record NotWorn(String itemId, Reason reason) {}

    /** Wears several things that are theirs, or none of them; tells what stands against it. */
    public Optional<NotWorn> wearAll(User user, Collection<String> itemIds, Channel channel) {
        return transaction.execute(() -> {
            Optional<NotWorn> against = itemIds.stream()
                    .flatMap(id -> whyNot(user, id).map(reason -> new NotWorn(id, reason)).stream())
                    .findFirst();
            if (against.isEmpty()) {
                itemIds.forEach(id -> wear(user, id, channel));
            }
            return against;
        });
    }

    private Optional<Reason> whyNot(User user, String itemId) {
        if (!participation.plays(user, GameFeature.SHOP)) {
            return Optional.of(Reason.OFF);
        }
        Optional<Item> item = catalogue.find(itemId);
        if (item.isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        boolean theirs = item.get().free() || rows.owned(user.id()).contains(itemId);
        return theirs ? Optional.empty() : Optional.of(Reason.NOT_YOURS);
    }

    private String wornIn(Look look, Slot slot) {
        return catalogue.all().stream()
                .filter(item -> item.slot() == slot && worn(look, item))
                .map(Item::id)
                .findFirst()
                .orElse("");
    }

    private ShopResult withItem(User user, String itemId, Function<Item, ShopResult> wish) {
        return transaction.execute(() -> {
            if (!participation.plays(user, GameFeature.SHOP)) {
                return new Refused(Reason.OFF, coins(user));
            }
            Optional<Item> item = catalogue.find(itemId);
            return item.isPresent() ? wish.apply(item.get()) : new Refused(Reason.UNKNOWN, coins(user));
        });
    }

    private long coins(User user) {
        return ledger.balances(user.id()).of(Currency.COINS);
    }

    /** What something is, by its id. */
    public Optional<Item> find(String itemId) {
        return catalogue.find(itemId);
    }
}
