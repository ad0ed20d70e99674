package dev.slotquest.gamification.shop;

/** Whether a wish in the shop came true. */
public sealed interface ShopResult {

    /** It belongs to the person, now or since earlier. */
    record Owned(Item item, long coins) implements ShopResult {}

    /** It is worn. */
    record Worn(Item item) implements ShopResult {}

    /** Nothing has changed. */
    record Refused(Reason reason, long coins) implements ShopResult {}

    /** Why not. */
    enum Reason {
        /** The person does not play, or the company does without the shop. */
        OFF,
        UNKNOWN,
        TOO_FEW_COINS,
        /** It has to be reached. */
        NOT_FOR_SALE,
        NOT_YOURS
    }
}
