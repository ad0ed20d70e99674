package dev.slotquest.bot.fun;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.gamification.minigames.Game;

/** What a message about games shows. The key makes one press one game. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface GamesState {

    /** Which game? */
    record Menu(String key) implements GamesState {}

    /** A number lies open; is the next one higher or lower? */
    record Guessing(String key) implements GamesState {}

    /** How a game came out. */
    record Result(long play, Game game, String key) implements GamesState {}

    /** How likely prizes are. */
    record Chances(Game game) implements GamesState {}

    /** A colleague wants to throw dice; how that stands is asked each time. */
    record Challenged(long duel) implements GamesState {}

    /** Which colleague? */
    record Opponents(String key) implements GamesState {}
}
