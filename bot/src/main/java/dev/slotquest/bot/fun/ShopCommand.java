package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /shop}: buy and wear. */
@Component
@Order(650)
class ShopCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "shop", "shop");

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new ShopState.Entrance());
    }
}
