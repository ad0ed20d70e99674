package dev.slotquest.bot.today;

import java.time.LocalDate;

/** Which day a message shows; how it is is asked with each look. */
record TodayState(LocalDate day) {}
