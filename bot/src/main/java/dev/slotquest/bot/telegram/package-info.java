/**
 * Telegram as a channel of the chat. What people write or press is stored before Telegram may forget it, then worked
 * off in order per chat; what they are shown goes out paced, in order, and is edited in place. An unreachable Telegram
 * never disturbs the rest of the product.
 */
@NullMarked
package dev.slotquest.bot.telegram;

import org.jspecify.annotations.NullMarked;
