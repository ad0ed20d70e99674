package dev.slotquest.bot.boards;

import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;

/**
 * Which board a message shows; how it stands is asked with each look.
 *
 * @param all whether everybody is shown who wants to be seen, not only oneself and those around
 */
record TopState(BoardPeriod period, BoardMetric metric, boolean all) {}
