/** The game's own page with the ledger and the switches, and the boards. */
@NullMarked
package dev.slotquest.portal.play.boards;

import org.jspecify.annotations.NullMarked;
