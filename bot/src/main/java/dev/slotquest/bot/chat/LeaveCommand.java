package dev.slotquest.bot.chat;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /cancel}: leave what is under way. */
@Component
@Order(800)
class LeaveCommand implements ChatCommand {

    private static final Verb VERB = Verb.forAnybody("cancel", "abbrechen");

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return answer(turn, false);
    }

    /** @param left whether a question was open */
    Next answer(Turn turn, boolean left) {
        return Next.say(turn.view().line(left ? "chat.left" : "chat.nothing-to-leave"));
    }
}
