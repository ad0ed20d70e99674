package dev.slotquest.bot.team;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /here}, given in a group: the team hears its news there; {@code /here off}: no longer. */
@Component
@Order(850)
class HereCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.LEAD_TEAM, "here", "hier");
    private static final Set<String> OFF = Set.of("off", "stop", "no", "aus", "nein", "ende");

    private final TeamPlaces places;

    HereCommand(TeamPlaces places) {
        this.places = places;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public boolean inGroups() {
        return true;
    }

    @Override
    public Next run(Turn turn, String argument) {
        Origin.Group group = turn.origin().group();
        if (group == null) {
            return Next.say(turn.view().line("team.here.only-in-groups"));
        }
        if (OFF.contains(argument.toLowerCase(Locale.ROOT))) {
            places.giveUp(turn.channel(), group.conversation(), turn.person().toActor(turn.channel()));
            return Next.say(turn.view().line("team.here.given-up"));
        }
        places.choose(turn.channel(), group, turn.person());
        return Next.say(turn.view().line("team.here.chosen").line("team.here.how-to-stop"));
    }
}
