/** What the chat can do for whoever asks. */
@NullMarked
package dev.slotquest.bot.help;

import org.jspecify.annotations.NullMarked;
