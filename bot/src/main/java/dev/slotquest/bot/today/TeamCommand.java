package dev.slotquest.bot.today;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import dev.slotquest.shared.BusinessTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /team}: the board of the day, for who leads the team. */
@Component
@Order(160)
class TeamCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.LEAD_TEAM, "team", "team");

    private final BusinessTime time;

    TeamCommand(BusinessTime time) {
        this.time = time;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new TodayState(time.today()));
    }
}
