package dev.slotquest.bot.account;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.IssueLogInLink;
import dev.slotquest.identity.IssueLogInLink.Result;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PublicAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /portal}: a link that opens the portal logged in, once. In the browser one is logged in already. */
@Component
@Order(880)
class PortalCommand implements ChatCommand {

    private static final Verb VERB = Verb.forLinked("portal", "portal");

    private final IssueLogInLink issueLogInLink;
    private final PublicAddress portal;
    private final Times times;

    PortalCommand(IssueLogInLink issueLogInLink, PublicAddress portal, Times times) {
        this.issueLogInLink = issueLogInLink;
        this.portal = portal;
        this.times = times;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.say(turn.channel() == Channel.BROWSER_CHAT ? here(turn) : link(turn));
    }

    private static View here(Turn turn) {
        return turn.view().line("account.portal-here").row(Option.link(turn.text("account.option.portal"), "/"));
    }

    private View link(Turn turn) {
        return switch (issueLogInLink.issue(turn.person(), turn.person().toActor(turn.channel()))) {
            case Result.Issued(var secret, var until) ->
                turn.view()
                        .line("account.portal-link", times.clock(until))
                        .row(
                                Option.linkOnce(
                                        turn.text("account.option.portal"), portal.of("/login/link?token=" + secret)),
                                Option.of(turn.text("account.option.new-link"), GiveCommand.of("portal")));
            case Result.TooMany(var nextTry) -> turn.view().line("account.too-many-links", times.clock(nextTry));
            case Result.Refused() -> turn.view().line("chat.access-ended");
        };
    }
}
