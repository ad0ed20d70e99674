package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.shop.Item;
import dev.slotquest.gamification.shop.Shop;
import org.springframework.stereotype.Component;

/** Something to wear that was unlocked. */
@Component
public class ItemUnlockedDialogue extends PlainDialogue<ItemUnlockedDialogue.Shown> {

    /**
     * What was unlocked.
     *
     * @param item its id
     */
    public record Shown(String item) {}

    private final Shop shop;

    ItemUnlockedDialogue(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "item-unlocked";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        return shop.find(state.item())
                .map(item -> unlocked(turn, item))
                .orElseGet(() -> turn.view().heading("shop-chat.unlocked.gone"))
                .row(Option.of(turn.text("shop-chat.option.shop"), GiveCommand.of("shop")));
    }

    private static View unlocked(Turn turn, Item item) {
        View view = turn.view().heading("shop-chat.unlocked", item.symbol(), turn.text("item." + item.id()));
        Item.Unlock unlock = item.unlock();
        return unlock == null
                ? view
                : view.line(
                        "shop-chat.unlocked.for",
                        turn.text("item.slot." + item.slot()),
                        turn.text("item.unlock." + unlock.fact(), unlock.least()));
    }
}
