/** The pages of quests and goals. */
@NullMarked
package dev.slotquest.portal.play.quests;

import org.jspecify.annotations.NullMarked;
