/** What chats keep about customers. */
@NullMarked
package dev.slotquest.bot.customers;

import org.jspecify.annotations.NullMarked;
