package dev.slotquest.gamification.shop;

import dev.slotquest.gamification.DataTable;
import dev.slotquest.gamification.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that there is to wear. It comes with the product. */
@Component
class Catalogue {

    private final Map<String, Item> items = new LinkedHashMap<>();

    Catalogue() {
        for (List<String> line : DataTable.read("items.csv", 6)) {
            Item item = item(line);
            if (items.put(item.id(), item) != null) {
                throw new IllegalStateException("%s is there twice.".formatted(item.id()));
            }
        }
        for (Slot slot : Slot.values()) {
            if (!usual(slot).free()) {
                throw new IllegalStateException("Nothing of %s belongs to everybody.".formatted(slot));
            }
        }
    }

    private static Item item(List<String> fields) {
        String id = fields.getFirst();
        Slot slot = Slot.of(id.substring(0, Math.max(0, id.indexOf('.')))).orElseThrow();
        Integer price = fields.get(2).isEmpty() ? null : Integer.valueOf(fields.get(2));
        Item.Unlock unlock = fields.get(3).isEmpty()
                ? null
                : new Item.Unlock(Fact.valueOf(fields.get(3)), Long.parseLong(fields.get(4)));
        if (price == null && unlock == null) {
            throw new IllegalStateException("There is no way to %s.".formatted(id));
        }
        return new Item(id, slot, Item.Rarity.valueOf(fields.get(1)), price, unlock, fields.get(5));
    }

    List<Item> all() {
        return List.copyOf(items.values());
    }

    Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** What is worn where nothing was chosen: the first of its slot. */
    Item usual(Slot slot) {
        return items.values().stream()
                .filter(item -> item.slot() == slot)
                .findFirst()
                .orElseThrow();
    }
}
