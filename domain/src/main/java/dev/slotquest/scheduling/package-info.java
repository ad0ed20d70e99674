/**
 * When a consultant can be met. A consultant offers a slot of the grid only when the whole slot lies in ready time and
 * touches nothing that stands in the way; everything that could stand in the way is a rule kept as data. The rule book is
 * held in memory and its version is read in the same statement as the busy times, so that an answer is never older than
 * the database. This module knows nothing of bookings: whoever takes seats says so through {@link
 * dev.slotquest.scheduling.SeatsTaken}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.slotquest.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
