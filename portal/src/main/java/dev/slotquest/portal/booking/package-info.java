/** Bookings as people look for them, with their history, and what may still be changed about them. */
@NullMarked
package dev.slotquest.portal.booking;

import org.jspecify.annotations.NullMarked;
