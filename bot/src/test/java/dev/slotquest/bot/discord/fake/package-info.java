/**
 * A strict Discord on this machine: gateway and REST API v10, as far as the product uses them. Refuses what Discord
 * refuses, so that a mistake shows in a test and not on a server.
 */
package dev.slotquest.bot.discord.fake;
