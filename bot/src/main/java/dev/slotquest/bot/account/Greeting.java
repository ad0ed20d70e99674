package dev.slotquest.bot.account;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;

/** The first words to somebody we know, and what they will most likely want next. */
final class Greeting {

    private Greeting() {}

    /** @param key the text, with the person's name as its argument */
    static View of(Turn turn, User user, String key) {
        View view = turn.view().line(key, user.displayName());
        Option help = Option.of(turn.text("account.option.help"), GiveCommand.of("help"));
        if (!user.may(Permission.BOOK)) {
            return view.line("account.hello.other-roles")
                    .row(Option.primary(turn.text("account.option.today"), GiveCommand.of("today")), help);
        }
        return view.line("account.hello.booking")
                .row(
                        Option.primary(turn.text("account.option.book"), GiveCommand.of("book")),
                        Option.of(turn.text("account.option.free"), GiveCommand.of("free")))
                .row(Option.of(turn.text("account.option.mine"), GiveCommand.of("mine")), help);
    }
}
