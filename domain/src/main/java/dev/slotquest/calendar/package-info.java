/**
 * The consultants' calendars. The own database is the truth for bookings; what should stand in a calendar is written
 * beside the booking in the same transaction, as a wanted state, and a worker makes the calendar look like that. So nobody
 * ever waits for a calendar, and whatever fails is tried again, seen, and can be set going by hand. The other way round,
 * calendars are the truth for all the rest of a consultant's time: it is read every few minutes into our own tables, and
 * what people do by hand to the event of a booking becomes an outcome, a move, or a question.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "jobs", "scheduling", "booking", "customers", "outcomes"})
@NullMarked
package dev.slotquest.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
