package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/**
 * One time that was read.
 *
 * @param time null for one that no clock shows, such as 25:00
 * @param end the token after it
 * @param sure whether it can be nothing else than a time; a bare number can
 */
record TimeReading(@Nullable ClockTime time, int end, boolean sure) {}
