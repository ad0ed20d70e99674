/** Finding bookings and customers by anything that somebody remembers. */
@NullMarked
package dev.slotquest.bot.find;

import org.jspecify.annotations.NullMarked;
