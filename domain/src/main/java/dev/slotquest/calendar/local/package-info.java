/** The calendar without Google: events in a table of our own. */
@NullMarked
package dev.slotquest.calendar.local;

import org.jspecify.annotations.NullMarked;
