package dev.slotquest.bot.settings;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /settings}: language, quiet hours, news, rankings and pictures, in one message. */
@Component
@Order(700)
class SettingsCommand implements ChatCommand {

    private static final Verb VERB = Verb.forLinked("settings", "einstellungen");

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new SettingsState.Overview());
    }
}
