/**
 * When a consultant can be met. A consultant offers a slot of the grid only when the whole slot lies in ready time and
 * touches nothing that stands in the way; everything that could stand in the way is a rule kept as data, with a history, and
 * can be tried before it is changed: {@link dev.slotquest.scheduling.ManageRules}, {@link
 * dev.slotquest.scheduling.PreviewRules}. Public holidays are worked out for any year; what the consultants' own calendars say
 * comes in through {@link dev.slotquest.scheduling.BusyTimes}. Whenever anything may have become bookable or not, {@link
 * dev.slotquest.scheduling.AvailabilityChanged} is told, and {@link dev.slotquest.scheduling.Withdrawals} finds the bookings
 * that were left without a slot. The rule book is
 * held in memory and its version is read in the same statement as the busy times, so that an answer is never older than
 * the database. This module knows nothing of bookings: whoever takes seats says so through {@link
 * dev.slotquest.scheduling.SeatsTaken}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.slotquest.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
