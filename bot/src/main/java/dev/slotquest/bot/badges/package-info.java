/** Badges in the chat: those that were won, those that are near, and a word to whoever has won one. */
@NullMarked
package dev.slotquest.bot.badges;

import org.jspecify.annotations.NullMarked;
