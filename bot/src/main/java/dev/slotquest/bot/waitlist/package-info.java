/** The wait list: put a customer on it, see who waits, and say yes or no when a seat is kept. */
@NullMarked
package dev.slotquest.bot.waitlist;

import org.jspecify.annotations.NullMarked;
