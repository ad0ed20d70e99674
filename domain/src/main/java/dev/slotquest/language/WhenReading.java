package dev.slotquest.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about time.
 *
 * @param when the likeliest time, null when none was said or the one said is impossible (then see {@code problems})
 * @param alternatives other times the same words can mean, likeliest first
 */
public record WhenReading(
        @Nullable When when, List<When> alternatives, List<Question.WhichTime> questions, List<Problem> problems) {

    public WhenReading {
        alternatives = List.copyOf(alternatives);
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
