/** What people are told without having asked, as messages in their chats. */
@NullMarked
package dev.slotquest.bot.inbox;

import org.jspecify.annotations.NullMarked;
