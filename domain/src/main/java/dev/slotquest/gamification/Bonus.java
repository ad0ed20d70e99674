package dev.slotquest.gamification;

import java.time.Instant;

/**
 * By how much more a person's bookings earn.
 *
 * @param since only bookings made after that moment earn more
 * @param xpPercent experience
 * @param coinPercent coins
 */
public record Bonus(Instant since, int xpPercent, int coinPercent) {}
