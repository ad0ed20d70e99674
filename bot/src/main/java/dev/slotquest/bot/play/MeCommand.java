package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /me}: the level card. */
@Component
@Order(600)
class MeCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "me", "ich");

    private final Participation participation;

    MeCommand(Participation participation) {
        this.participation = participation;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(participation.plays(turn.person()) ? new MeState.Card() : new MeState.Off());
    }
}
