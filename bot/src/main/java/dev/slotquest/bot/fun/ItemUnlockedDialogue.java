package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.shop.Item;
import dev.slotquest.gamification.shop.Shop;
import org.springframework.stereotype.Component;

/** Something to wear that was unlocked. */
@Component
public class ItemUnlockedDialogue implements Dialogue<ItemUnlockedDialogue.Shown, ItemUnlockedDialogue.Nothing> {

    /**
     * What was unlocked.
     *
     * @param item its id
     */
    public record Shown(String item) {}

    record Nothing() {}

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
    public Class<Nothing> choices() {
        return Nothing.class;
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

    @Override
    public Next chosen(Turn turn, Shown state, Nothing choice) {
        return new Next.Stay(null);
    }

    @Override
    public Next told(Turn turn, Shown state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(Shown state) {
        return false;
    }

    @Override
    public boolean lasts(Shown state) {
        return true;
    }

    @Override
    public Shown now(Turn turn, Shown state) {
        return state;
    }

    @Override
    public Shown left(Turn turn, Shown state) {
        return state;
    }
}
