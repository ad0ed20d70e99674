/**
 * How people are doing beside others: boards of points, kept appointments and streaks, leagues of people who do as much, and
 * who was the best of a period. It shows first what somebody can be glad of or reach next, names only those who want to be
 * named, and nobody ever comes last.
 */
@NamedInterface("leaderboards")
@NullMarked
package dev.slotquest.gamification.leaderboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
