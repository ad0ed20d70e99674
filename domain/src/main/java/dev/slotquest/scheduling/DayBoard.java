package dev.slotquest.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All slots of one day.
 *
 * @param date business-local
 * @param slots by start
 * @param asOf when this was true
 */
public record DayBoard(LocalDate date, List<SlotOffer> slots, Instant asOf) {}
