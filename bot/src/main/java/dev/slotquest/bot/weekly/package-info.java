/** Weekly points in the chat. */
@NullMarked
package dev.slotquest.bot.weekly;

import org.jspecify.annotations.NullMarked;
