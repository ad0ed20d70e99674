package dev.slotquest.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A booking wish, as far as it was understood. Everything may be missing; nothing is ever guessed from outside the text.
 *
 * @param when the likeliest time, null when none was said or the one said is impossible (then see {@code problems})
 * @param alternatives other times the same words can mean, likeliest first; those also worth asking about are in
 *     {@code questions}
 * @param phone in E.164
 * @param note what is left over, in the writer's own words
 */
public record Wish(
        @Nullable When when,
        List<When> alternatives,
        @Nullable ConsultantMention consultant,
        @Nullable CustomerName customer,
        @Nullable String phone,
        @Nullable String email,
        @Nullable MentionedPotential potential,
        @Nullable String note,
        Set<Intent> intents,
        List<Question> questions,
        List<Problem> problems) {

    public Wish {
        alternatives = List.copyOf(alternatives);
        intents = Set.copyOf(intents);
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
