package dev.slotquest.bot.fun;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.gamification.minigames.Game;

/** What can be pressed below games. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface GamesChoice {

    record Start(Game game) implements GamesChoice {}

    record Guess(String guess) implements GamesChoice {}

    record ShowChances(Game game) implements GamesChoice {}

    record ShowOpponents() implements GamesChoice {}

    record Challenge(String username) implements GamesChoice {}

    record Accept(long duel) implements GamesChoice {}

    record Decline(long duel) implements GamesChoice {}

    record Back() implements GamesChoice {}
}
