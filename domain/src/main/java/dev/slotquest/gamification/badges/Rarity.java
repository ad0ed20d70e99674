package dev.slotquest.gamification.badges;

/** How rare a badge is; the later, the rarer. */
public enum Rarity {
    COMMON(50, "#10b981", "🟢"),
    UNCOMMON(100, "#3b82f6", "🔵"),
    RARE(250, "#8b5cf6", "🟣"),
    EPIC(500, "#f59e0b", "🟠"),
    LEGENDARY(1000, "#eab308", "🟡"),
    MYTHIC(2500, "#ec4899", "🌸");

    private final int xp;
    private final String colour;
    private final String sign;

    Rarity(int xp, String colour, String sign) {
        this.xp = xp;
        this.colour = colour;
        this.sign = sign;
    }

    /** What such a badge pays. */
    public int xp() {
        return xp;
    }

    /** As in a style sheet. */
    public String colour() {
        return colour;
    }

    /** A character in about the same colour, for places without colours. */
    public String sign() {
        return sign;
    }
}
