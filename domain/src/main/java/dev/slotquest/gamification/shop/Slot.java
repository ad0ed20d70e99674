package dev.slotquest.gamification.shop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where something is worn; one thing at a time. */
public enum Slot {
    BACKGROUND,
    BORDER,
    EFFECT,
    TITLE,
    THEME;

    /** The name that programs use, and items begin with. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The slot with this id. */
    public static Optional<Slot> of(String id) {
        return Arrays.stream(values()).filter(slot -> slot.id().equals(id)).findFirst();
    }
}
