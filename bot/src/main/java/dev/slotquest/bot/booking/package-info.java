/**
 * Booking while the customer is on the phone: in four taps or one line, in one message that changes with every step.
 * Also the own coming bookings, moving and cancelling them, and taking the last one back.
 */
@NullMarked
package dev.slotquest.bot.booking;

import org.jspecify.annotations.NullMarked;
