package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.shop.Item;
import dev.slotquest.gamification.shop.Shelf;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.gamification.shop.ShopResult;
import dev.slotquest.gamification.shop.Slot;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shop in one message: look around, buy, wear. */
@Component
class ShopDialogue implements Dialogue<ShopState, ShopChoice> {

    private final Shop shop;
    private final Participation participation;

    ShopDialogue(Shop shop, Participation participation) {
        this.shop = shop;
        this.participation = participation;
    }

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public Class<ShopState> states() {
        return ShopState.class;
    }

    @Override
    public Class<ShopChoice> choices() {
        return ShopChoice.class;
    }

    @Override
    public View view(Turn turn, ShopState state) {
        if (!participation.plays(turn.person(), GameFeature.SHOP)) {
            return turn.view().line("shop.refused.OFF");
        }
        Shelf shelf = shop.shelf(turn.person());
        return switch (state) {
            case ShopState.Entrance() -> entrance(turn, shelf);
            case ShopState.Shelf(Slot slot) -> shelf(turn, shelf, slot);
        };
    }

    private static View entrance(Turn turn, Shelf shelf) {
        View view = turn.view()
                .heading("shop-chat.heading")
                .line("shop-chat.coins", shelf.coins())
                .items(Arrays.stream(Slot.values())
                        .map(slot -> turn.rich("shop-chat.worn", slotName(turn, slot), wornIn(turn, shelf, slot)))
                        .toList());
        for (Slot slot : Slot.values()) {
            view.row(Option.of(slotName(turn, slot), new ShopChoice.Look(slot)));
        }
        return view;
    }

    private static String slotName(Turn turn, Slot slot) {
        return turn.text("item.slot." + slot);
    }

    private static String wornIn(Turn turn, Shelf shelf, Slot slot) {
        return shelf.of(slot).stream()
                .filter(Shelf.Offer::worn)
                .map(offer -> name(turn, offer.item()))
                .findFirst()
                .orElse("–");
    }

    private static String name(Turn turn, Item item) {
        return turn.text("item." + item.id());
    }

    private static View shelf(Turn turn, Shelf shelf, Slot slot) {
        List<Shelf.Offer> offers = shelf.of(slot);
        View view = turn.view()
                .heading("shop-chat.slot", slotName(turn, slot))
                .line("shop-chat.coins", shelf.coins())
                .items(offers.stream().map(offer -> line(turn, offer)).toList());
        for (Shelf.Offer offer : offers) {
            Item item = offer.item();
            if (offer.owned() && !offer.worn()) {
                view.row(Option.of(
                        turn.text("shop-chat.option.wear", name(turn, item)), new ShopChoice.Wear(item.id())));
            } else if (offer.affordable(shelf.coins()) && item.price() != null) {
                view.row(Option.primary(
                        turn.text("shop-chat.option.buy", name(turn, item), item.price()),
                        new ShopChoice.Buy(item.id())));
            }
        }
        return view.row(Option.of(turn.text("shop-chat.option.back"), new ShopChoice.Back()));
    }

    private static List<Span> line(Turn turn, Shelf.Offer offer) {
        Item item = offer.item();
        String name = item.symbol() + " " + name(turn, item);
        if (offer.owned()) {
            return turn.rich(offer.worn() ? "shop-chat.line.worn" : "shop-chat.line.yours", name);
        }
        return turn.rich("shop-chat.line.open", name, turn.text("item.rarity." + item.rarity()), ways(turn, item));
    }

    private static String ways(Turn turn, Item item) {
        Item.Unlock unlock = item.unlock();
        String reach = unlock == null ? "" : turn.text("item.unlock." + unlock.fact(), unlock.least());
        if (item.price() == null) {
            return reach;
        }
        return unlock == null
                ? turn.text("shop-chat.price", item.price())
                : turn.text("shop-chat.price-or", item.price(), reach);
    }

    @Override
    public Next chosen(Turn turn, ShopState state, ShopChoice choice) {
        return switch (choice) {
            case ShopChoice.Look(Slot slot) -> Next.become(new ShopState.Shelf(slot));
            case ShopChoice.Back() -> Next.become(new ShopState.Entrance());
            case ShopChoice.Buy(String item) -> told(turn, state, shop.buy(turn.person(), item, turn.channel()));
            case ShopChoice.Wear(String item) -> told(turn, state, shop.wear(turn.person(), item, turn.channel()));
        };
    }

    private static Next told(Turn turn, ShopState state, ShopResult result) {
        return switch (result) {
            case ShopResult.Owned(Item item, long _) ->
                Next.become(state, turn.text("shop-chat.bought", name(turn, item)));
            case ShopResult.Worn(Item item) -> Next.become(state, turn.text("shop-chat.wears", name(turn, item)));
            case ShopResult.Refused(ShopResult.Reason reason, long _) ->
                Next.become(state, turn.text("shop.refused." + reason));
        };
    }

    @Override
    public Next told(Turn turn, ShopState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(ShopState state) {
        return false;
    }

    @Override
    public boolean lasts(ShopState state) {
        return true;
    }

    @Override
    public ShopState now(Turn turn, ShopState state) {
        return state;
    }

    @Override
    public ShopState left(Turn turn, ShopState state) {
        return state;
    }
}
