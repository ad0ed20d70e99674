package dev.slotquest.language;

/** Anything a text says about time: the day, the part of the day, the time on the clock. */
sealed interface TimePart permits DayPart, TimeOfDay, ClockPart {}
