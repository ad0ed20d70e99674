/** The game in the chat: how one is doing, in pictures where people would rather look than read. */
@NullMarked
package dev.slotquest.bot.play;

import org.jspecify.annotations.NullMarked;
