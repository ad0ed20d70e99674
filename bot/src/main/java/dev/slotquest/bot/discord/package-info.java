/**
 * Discord as a channel of the chat: slash commands with typed options, buttons, menus and a form to write in. Every
 * interaction is acknowledged before anything else happens, then kept and worked off in order per person; answers edit
 * in place, and what is personal is seen by nobody else. An unreachable Discord never disturbs the rest of the product.
 */
@NullMarked
package dev.slotquest.bot.discord;

import org.jspecify.annotations.NullMarked;
