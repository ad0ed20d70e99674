package dev.slotquest.gamification.leaderboards;

/**
 * Somebody who can be on boards: books, and plays.
 *
 * @param ranked whether they want to be seen in rankings
 */
record Competitor(long userId, String username, String name, boolean ranked) {}
