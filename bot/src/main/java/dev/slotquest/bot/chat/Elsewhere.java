package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import org.springframework.stereotype.Component;

/** What is left of a message whose dialog went on in another place. */
@Component
class Elsewhere extends PlainDialogue<Elsewhere.WentOn> {

    /** @param channel where it went on */
    record WentOn(Channel channel) {}

    @Override
    public String name() {
        return "elsewhere";
    }

    @Override
    public Class<WentOn> states() {
        return WentOn.class;
    }

    @Override
    public View view(Turn turn, WentOn state) {
        return turn.view().line("chat.elsewhere", turn.text("chat.channel." + state.channel()));
    }

    @Override
    public boolean lasts(WentOn state) {
        return false;
    }
}
