package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import org.springframework.stereotype.Component;

/** What is left of a message whose dialog went on in another place. */
@Component
class Elsewhere implements Dialogue<Elsewhere.WentOn, Elsewhere.Nothing> {

    /** @param channel where it went on */
    record WentOn(Channel channel) {}

    record Nothing() {}

    @Override
    public String name() {
        return "elsewhere";
    }

    @Override
    public Class<WentOn> states() {
        return WentOn.class;
    }

    @Override
    public Class<Nothing> choices() {
        return Nothing.class;
    }

    @Override
    public View view(Turn turn, WentOn state) {
        return turn.view().line("chat.elsewhere", turn.text("chat.channel." + state.channel()));
    }

    @Override
    public Next chosen(Turn turn, WentOn state, Nothing choice) {
        return new Next.Stay(null);
    }

    @Override
    public Next told(Turn turn, WentOn state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(WentOn state) {
        return false;
    }

    @Override
    public WentOn now(Turn turn, WentOn state) {
        return state;
    }

    @Override
    public WentOn left(Turn turn, WentOn state) {
        return state;
    }
}
