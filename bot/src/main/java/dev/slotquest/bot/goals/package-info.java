/** Goals in the chat. */
@NullMarked
package dev.slotquest.bot.goals;

import org.jspecify.annotations.NullMarked;
