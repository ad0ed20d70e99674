/** Games and the shop: each is one message that is edited. */
@NullMarked
package dev.slotquest.bot.fun;

import org.jspecify.annotations.NullMarked;
