package dev.slotquest.bot.inbox;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;

/** News that is only read: there is nothing to press, and nothing to answer. */
abstract class PlainDialogue<S> implements Dialogue<S, PlainDialogue.Nothing> {

    record Nothing() {}

    @Override
    public Class<Nothing> choices() {
        return Nothing.class;
    }

    @Override
    public Next chosen(Turn turn, S state, Nothing choice) {
        return new Next.Stay(null);
    }

    @Override
    public Next told(Turn turn, S state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(S state) {
        return false;
    }

    @Override
    public boolean lasts(S state) {
        return true;
    }

    @Override
    public S now(Turn turn, S state) {
        return state;
    }

    @Override
    public S left(Turn turn, S state) {
        return state;
    }
}
