/** The wait list as pages: who waits, a new entry, and the seats that are kept. */
@NullMarked
package dev.slotquest.portal.waitlist;

import org.jspecify.annotations.NullMarked;
