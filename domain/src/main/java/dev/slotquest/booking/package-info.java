/**
 * A customer on a seat. Booking is one transaction: lock the consultant's row, look again, insert; a unique key over
 * consultant, start and seat stands behind it. So two people can never have the same seat, in whatever process they act.
 * What follows from a booking hears of it through {@link dev.slotquest.booking.BookingEvent}.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "jobs", "language", "scheduling", "customers"})
@NullMarked
package dev.slotquest.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
