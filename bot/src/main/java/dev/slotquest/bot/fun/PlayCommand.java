package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /play}: the games; {@code /play wheel}: one of them at once. */
@Component
@Order(640)
class PlayCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "play", "spielen");

    private final GamesDialogue games;

    PlayCommand(GamesDialogue games) {
        this.games = games;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Game.meant(argument)
                .map(game -> games.start(turn, game, GamesDialogue.newKey()))
                .orElseGet(() -> Next.become(new GamesState.Menu(GamesDialogue.newKey())));
    }
}
