package dev.slotquest.analytics.metrics;

import java.time.LocalDate;

/**
 * What was counted on one day for one value of a dimension.
 *
 * @param value as the {@link Dimension} says
 */
public record Figure(LocalDate day, String value, Counts counts) {}
