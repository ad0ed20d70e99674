package dev.slotquest.gamification.shop;

/**
 * How somebody looks: the names of what they wear in each slot.
 *
 * @param theme the colours in which they see the portal
 */
public record Look(String background, String border, String effect, String title, String theme) {

    /** Who has chosen nothing. */
    public static final Look USUAL = new Look("gradient_blue", "simple", "none", "none", "default");

    /** Whether nothing was chosen. */
    public boolean usual() {
        return equals(USUAL);
    }
}
