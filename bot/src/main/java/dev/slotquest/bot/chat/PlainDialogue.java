package dev.slotquest.bot.chat;

/**
 * News that is only read: there is nothing to press but ways on, and nothing to answer.
 *
 * @param <S> what it can have come to
 */
public abstract class PlainDialogue<S> implements Dialogue<S, PlainDialogue.Nothing> {

    /** What can be pressed. */
    public record Nothing() {}

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
