package dev.slotquest.gamification.shop;

import java.util.List;

/**
 * The shop as somebody sees it.
 *
 * @param coins what they can spend
 */
public record Shelf(long coins, Look look, List<Offer> offers) {
    public Shelf {
        offers = List.copyOf(offers);
    }

    /**
     * Something to wear.
     *
     * @param reached how far they are with what unlocks it; 0 where nothing does
     */
    public record Offer(Item item, boolean owned, boolean worn, long reached) {

        /** Whether the coins are enough and it can be bought. */
        public boolean affordable(long coins) {
            return !owned && item.forSale() && item.price() != null && item.price() <= coins;
        }
    }

    /** What is worn in one place. */
    public List<Offer> of(Slot slot) {
        return offers.stream().filter(offer -> offer.item().slot() == slot).toList();
    }
}
