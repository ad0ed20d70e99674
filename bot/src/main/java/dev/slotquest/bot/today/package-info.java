/**
 * The day in one message: the team's board for who leads, the agenda for who keeps one, the own day for who books. Other
 * features add lines through {@link dev.slotquest.bot.today.TodayNote}.
 */
@NullMarked
package dev.slotquest.bot.today;

import org.jspecify.annotations.NullMarked;
