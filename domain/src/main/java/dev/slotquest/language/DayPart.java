package dev.slotquest.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A piece of a text that says something about the day; several pieces together make one ("KW 50" and "Mittwoch"). */
sealed interface DayPart extends TimePart {

    /** A date; {@code other} is the second way to read it, with day and month swapped. */
    record Exact(LocalDate day, @Nullable LocalDate other) implements DayPart {}

    /** "Heute", "übermorgen"; "tonight" says the part of the day as well. */
    record Relative(int days, @Nullable TimeOfDay timeOfDay) implements DayPart {}

    /** "Freitag", "nächsten Freitag". */
    record Weekday(DayOfWeek day, Which which) implements DayPart {}

    /** "Nächste Woche", "Anfang Dezember": every day from the first up to, not including, the end. */
    record Stretch(LocalDate from, LocalDate end, Grain grain) implements DayPart {}

    /** "In 2 Wochen"; with {@code fromThere} counted from the day named beside it ("a week from Wednesday"). */
    record Ahead(int amount, ChronoUnit unit, boolean fromThere) implements DayPart {}

    /** "Mo bis Mi", "ab morgen", "bis Freitag"; open at the side that was not said. */
    record Range(@Nullable DayPart first, @Nullable DayPart last) implements DayPart {}

    /** "In 2 Stunden". */
    record Moment(ZonedDateTime at) implements DayPart {}

    /** A date that does not exist. */
    record Impossible() implements DayPart {}

    /** Which of the coming weekdays. */
    enum Which {
        ANY,
        THIS,
        NEXT,
        COMING,
        AFTER_NEXT
    }
}
