/** How one is doing beside others, in the chat. */
@NullMarked
package dev.slotquest.bot.boards;

import org.jspecify.annotations.NullMarked;
