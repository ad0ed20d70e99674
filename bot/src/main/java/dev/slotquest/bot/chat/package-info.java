/**
 * The chat itself, whatever the platform: what people write or press comes in, what they are to see goes out. What has
 * been said is kept in the database, so that a dialog goes on after a restart, in another process and on another
 * device. Platforms are adapters: they translate, nothing else.
 */
@NullMarked
package dev.slotquest.bot.chat;

import org.jspecify.annotations.NullMarked;
