package dev.slotquest.bot.ranks;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /mastery}: what you are a master of. */
@Component
@Order(670)
class MasteryCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "mastery", "meisterschaft");

    private final Participation participation;

    MasteryCommand(Participation participation) {
        this.participation = participation;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        if (!participation.plays(turn.person())) {
            return Next.say(turn.view().line("play.off"));
        }
        return participation.plays(turn.person(), GameFeature.MASTERY)
                ? Next.become(new MasteryShown.Standing())
                : Next.say(turn.view().line("rank-chat.off"));
    }
}
