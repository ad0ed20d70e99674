package dev.slotquest.scheduling;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rule books for tests of other modules. */
public final class RuleBookFixture {

    private RuleBookFixture() {}

    /** No consultants, and every rule as it is until somebody changes it. */
    public static RuleBook withDefaults() {
        return new RuleBook(
                1,
                new RuleSet(
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        ZoneId.of("Europe/Berlin"),
                        Locale.GERMAN));
    }
}
