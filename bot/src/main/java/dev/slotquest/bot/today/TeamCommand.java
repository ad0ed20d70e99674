package dev.slotquest.bot.today;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /team}: the board of the day, for who leads the team; {@code /team tomorrow}: of another day. */
@Component
@Order(160)
class TeamCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.LEAD_TEAM, "team", "team");

    private final AskedDay askedDay;

    TeamCommand(AskedDay askedDay) {
        this.askedDay = askedDay;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return askedDay.show(turn, VERB, argument);
    }
}
