package dev.slotquest.bot.boards;

import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;

/** Another board to look at. */
record TopChoice(BoardPeriod period, BoardMetric metric, boolean all) {}
