/** Brings what people are told from the outbox to the chat platforms of this process. */
@NullMarked
package dev.slotquest.bot.delivery;

import org.jspecify.annotations.NullMarked;
