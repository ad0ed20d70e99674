package dev.slotquest.portal.api;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.shop.Item;
import dev.slotquest.gamification.shop.Look;
import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.gamification.shop.Shelf;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.gamification.shop.ShopResult;
import dev.slotquest.gamification.shop.Slot;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shop, and what one wears. */
@RestController
@RequestMapping("/api/v1/gamification")
class ShopController {

    private final Shop shop;
    private final Looks looks;
    private final Wording wording;

    ShopController(Shop shop, Looks looks, Wording wording) {
        this.shop = shop;
        this.looks = looks;
        this.wording = wording;
    }

    /** What has to be reached, and how far one is. */
    record UnlockJson(Fact fact, long least, long reached, String text) {}

    record ItemJson(
            String id,
            Slot slot,
            String name,
            Item.Rarity rarity,
            @Nullable Integer price,
            @Nullable UnlockJson unlock,
            boolean owned,
            boolean worn) {}

    record ShopJson(List<ItemJson> items, int total, long coins) {}

    record BoughtJson(String item, long coins) {}

    /** The names of what is worn; {@code null} leaves as it is. */
    record AvatarJson(
            @Nullable String background,
            @Nullable String border,
            @Nullable String effect,
            @Nullable String title) {

        static AvatarJson of(Look look) {
            return new AvatarJson(look.background(), look.border(), look.effect(), look.title());
        }

        Map<Slot, String> wishes() {
            Map<Slot, String> wishes = new EnumMap<>(Slot.class);
            put(wishes, Slot.BACKGROUND, background);
            put(wishes, Slot.BORDER, border);
            put(wishes, Slot.EFFECT, effect);
            put(wishes, Slot.TITLE, title);
            return wishes;
        }

        private static void put(Map<Slot, String> wishes, Slot slot, @Nullable String name) {
            if (name != null) {
                wishes.put(slot, name);
            }
        }
    }

    record ThemeJson(@Nullable String theme) {}

    @GetMapping("/shop")
    ShopJson shop(@CurrentUser User user) {
        Shelf shelf = shop.shelf(user);
        List<ItemJson> items = shelf.offers().stream().map(this::json).toList();
        return new ShopJson(items, items.size(), shelf.coins());
    }

    private ItemJson json(Shelf.Offer offer) {
        Item item = offer.item();
        Item.Unlock unlock = item.unlock();
        return new ItemJson(
                item.id(),
                item.slot(),
                wording.text("item." + item.id()),
                item.rarity(),
                item.price(),
                unlock == null
                        ? null
                        : new UnlockJson(
                                unlock.fact(),
                                unlock.least(),
                                offer.reached(),
                                wording.text("item.unlock." + unlock.fact(), unlock.least())),
                offer.owned(),
                offer.worn());
    }

    @PostMapping("/shop/{item}/buy")
    BoughtJson buy(@PathVariable String item, @CurrentUser User user, @CurrentUser Actor actor) {
        return switch (shop.buy(user, item, actor.channel())) {
            case ShopResult.Owned(Item bought, long coins) -> new BoughtJson(bought.id(), coins);
            case ShopResult.Worn(Item worn) -> throw new IllegalStateException(worn.id());
            case ShopResult.Refused(ShopResult.Reason reason, long coins) ->
                throw refused(reason).with("coins", coins);
        };
    }

    @GetMapping("/avatar")
    AvatarJson avatar(@CurrentUser User user) {
        return AvatarJson.of(looks.of(user.id()));
    }

    @PutMapping("/avatar")
    AvatarJson wear(@RequestBody AvatarJson wish, @CurrentUser User user, @CurrentUser Actor actor) {
        wear(user, wish.wishes(), actor);
        return avatar(user);
    }

    @GetMapping("/theme")
    ThemeJson theme(@CurrentUser User user) {
        return new ThemeJson(looks.of(user.id()).theme());
    }

    @PutMapping("/theme")
    ThemeJson paint(@RequestBody ThemeJson wish, @CurrentUser User user, @CurrentUser Actor actor) {
        new Required().field("theme", wish.theme()).check();
        wear(user, Map.of(Slot.THEME, Objects.requireNonNull(wish.theme())), actor);
        return theme(user);
    }

    /** All of it, or nothing. */
    private void wear(User user, Map<Slot, String> wishes, Actor actor) {
        List<String> items = wishes.entrySet().stream()
                .map(wish -> wish.getKey().id() + "." + wish.getValue())
                .toList();
        shop.wearAll(user, items, actor.channel()).ifPresent(against -> {
            throw refused(against.reason()).with("item", against.itemId());
        });
    }

    private ApiProblem refused(ShopResult.Reason reason) {
        return reason == ShopResult.Reason.UNKNOWN
                ? ApiProblem.notFound("item")
                : ApiProblem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "shop-refused",
                                wording.text("shop.refused." + reason))
                        .with("reason", reason);
    }
}
