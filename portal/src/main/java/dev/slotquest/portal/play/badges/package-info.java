/** The wall of badges. */
@NullMarked
package dev.slotquest.portal.play.badges;

import org.jspecify.annotations.NullMarked;
