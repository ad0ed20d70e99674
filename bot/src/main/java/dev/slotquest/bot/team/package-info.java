/**
 * The places where the team hears what there is to celebrate: groups on Telegram and channels on Discord that a
 * supervisor chose. Nothing about customers is ever said there.
 */
@NullMarked
package dev.slotquest.bot.team;

import org.jspecify.annotations.NullMarked;
