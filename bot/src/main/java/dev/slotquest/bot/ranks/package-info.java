/** Prestige, mastery and what shields did, in the chat. */
@NullMarked
package dev.slotquest.bot.ranks;

import org.jspecify.annotations.NullMarked;
