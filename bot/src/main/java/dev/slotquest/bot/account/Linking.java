package dev.slotquest.bot.account;

import dev.slotquest.bot.chat.Legible;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.LinkAccount.Result;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PublicAddress;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Links the chat account that speaks, and says what came of it. */
@Component
class Linking {

    private static final int LONGEST_NAME = 200;

    private final LinkAccount linkAccount;
    private final PublicAddress portal;

    Linking(LinkAccount linkAccount, PublicAddress portal) {
        this.linkAccount = linkAccount;
        this.portal = portal;
    }

    View howTo(Turn turn) {
        return turn.view().line("account.not-linked").line("account.how-to-link", portal.of("/profile"));
    }

    Next link(Turn turn, String code) {
        Origin origin = turn.origin();
        if (origin.channel() == Channel.BROWSER_CHAT) {
            return Next.say(turn.view().line("account.no-need-in-browser"));
        }
        ChatAccount account = new ChatAccount(
                origin.channel(),
                origin.account(),
                origin.conversation(),
                shortened(Legible.of(origin.name()).strip()));
        return switch (linkAccount.link(account, code)) {
            case Result.Linked(var user) -> Next.say(Greeting.of(turn.as(user), user, "account.linked"));
            case Result.WrongCode() ->
                Next.say(turn.view().line("account.wrong-code").line("account.how-to-link", portal.of("/profile")));
            case Result.TooManyTries(var nextTry) ->
                Next.say(turn.view()
                        .line(
                                "account.too-many-tries",
                                Math.max(
                                        1, Duration.between(turn.now(), nextTry).toMinutes())));
            case Result.AlreadyLinkedToAnother() -> Next.say(turn.view().line("account.linked-to-another"));
        };
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
