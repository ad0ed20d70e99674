package dev.slotquest.gamification.shop;

import dev.slotquest.gamification.Fact;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to wear.
 *
 * @param id the slot and a name in it: {@code theme.cosmic}
 * @param price in coins; 0 belongs to everybody, {@code null} cannot be bought
 * @param unlock what makes it somebody's without a price
 * @param symbol how it looks in a line of text
 */
public record Item(
        String id,
        Slot slot,
        Rarity rarity,
        @Nullable Integer price,
        @Nullable Unlock unlock,
        String symbol) {

    /** How rare something is. */
    public enum Rarity {
        COMMON,
        UNCOMMON,
        RARE,
        EPIC,
        LEGENDARY,
        MYTHIC
    }

    /** Something that has to be reached. */
    public record Unlock(Fact fact, long least) {

        boolean met(Map<Fact, Long> facts) {
            return facts.getOrDefault(fact, 0L) >= least;
        }
    }

    /** The name within its slot. */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }

    /** Whether it belongs to everybody. */
    public boolean free() {
        return Objects.equals(price, 0);
    }

    /** Whether it can be bought. */
    public boolean forSale() {
        return price != null && price > 0;
    }
}
