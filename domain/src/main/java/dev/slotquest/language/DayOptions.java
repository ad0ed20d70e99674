package dev.slotquest.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days a text can mean, likeliest first.
 *
 * @param reason why there are several, null when there is one
 */
record DayOptions(List<Days> options, Question.@Nullable Reason reason) {

    static DayOptions only(Days days) {
        return new DayOptions(List.of(days), null);
    }

    static DayOptions only(LocalDate day) {
        return only(Days.one(day));
    }

    static DayOptions either(LocalDate first, LocalDate second, Question.Reason reason) {
        return new DayOptions(List.of(Days.one(first), Days.one(second)), reason);
    }

    Days likeliest() {
        return options.getFirst();
    }
}
