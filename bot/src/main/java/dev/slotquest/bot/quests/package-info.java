/** Quests in the chat: what there is to do, how far one is, and rewards with one tap. */
@NullMarked
package dev.slotquest.bot.quests;

import org.jspecify.annotations.NullMarked;
