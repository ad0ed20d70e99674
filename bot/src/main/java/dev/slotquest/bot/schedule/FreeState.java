package dev.slotquest.bot.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which free slots a message shows.
 *
 * @param day the day
 * @param consultantId only those of this consultant, {@code null}: of anybody
 */
record FreeState(LocalDate day, @Nullable Long consultantId) {}
