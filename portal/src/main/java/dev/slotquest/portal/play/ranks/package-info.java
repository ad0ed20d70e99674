/** The page of prestige and mastery. */
@NullMarked
package dev.slotquest.portal.play.ranks;

import org.jspecify.annotations.NullMarked;
