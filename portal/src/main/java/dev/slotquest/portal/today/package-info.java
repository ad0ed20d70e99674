/** The day board: what is free today and on the next days, and booking a customer while they are on the phone. */
@NullMarked
package dev.slotquest.portal.today;

import org.jspecify.annotations.NullMarked;
