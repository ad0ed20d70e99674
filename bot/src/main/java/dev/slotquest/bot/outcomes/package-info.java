/** What became of appointments, in the chat: asked, entered, corrected; no-shows to act on, customers to call back. */
@NullMarked
package dev.slotquest.bot.outcomes;

import org.jspecify.annotations.NullMarked;
