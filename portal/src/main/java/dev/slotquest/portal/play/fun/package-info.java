/** The pages of games and of what can be worn. */
@NullMarked
package dev.slotquest.portal.play.fun;

import org.jspecify.annotations.NullMarked;
