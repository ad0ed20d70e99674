package dev.slotquest.analytics.insights;

import dev.slotquest.outcomes.OutcomeCounts;
import java.util.List;

/** How many of the appointments that were made get how far. */
public record Funnel(List<Step> steps) {

    /** How far an appointment gets. */
    public enum Stage {
        /** It was made. */
        BOOKED,
        /** It was neither called off nor moved to another time. */
        STOOD,
        /** It is known whether the customer was there. */
        KNOWN,
        /** The customer was there. */
        CAME
    }

    /**
     * How many got so far.
     *
     * @param percent of all
     */
    public record Step(Stage stage, long count, double percent) {}

    /** From the counts of some days. */
    public static Funnel of(OutcomeCounts counts) {
        return new Funnel(List.of(
                step(Stage.BOOKED, counts.all(), counts),
                step(Stage.STOOD, counts.all() - counts.cancelled() - counts.moved(), counts),
                step(Stage.KNOWN, counts.decided(), counts),
                step(Stage.CAME, counts.came(), counts)));
    }

    private static Step step(Stage stage, long count, OutcomeCounts counts) {
        return new Step(stage, count, counts.all() == 0 ? 0 : 100.0 * count / counts.all());
    }
}
