/** What the coming days look like, and what has to be decided: the week in a calendar, and bookings in conflict. */
@NullMarked
package dev.slotquest.portal.schedule;

import org.jspecify.annotations.NullMarked;
