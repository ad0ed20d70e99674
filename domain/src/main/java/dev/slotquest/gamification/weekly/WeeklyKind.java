package dev.slotquest.gamification.weekly;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What weekly points are given for. */
public enum WeeklyKind {
    T1,
    T2,
    TELEFONIE,
    EXTRA;

    /** The kind with this name, in any case. */
    public static Optional<WeeklyKind> of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst();
    }
}
