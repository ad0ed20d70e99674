/** The pages of what makes work a game: points of the week so far. */
@NullMarked
package dev.slotquest.portal.play;

import org.jspecify.annotations.NullMarked;
