/** The wall: how the team is doing, on a screen that everybody sees. Nothing about customers, and names of those only who want it. */
@NullMarked
package dev.slotquest.portal.play.tv;

import org.jspecify.annotations.NullMarked;
