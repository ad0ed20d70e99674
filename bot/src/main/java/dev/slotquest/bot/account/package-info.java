/** How a chat account becomes a person's account: greeting, and linking by a code from the portal. */
@NullMarked
package dev.slotquest.bot.account;

import org.jspecify.annotations.NullMarked;
