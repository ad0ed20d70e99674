package dev.slotquest.bot.chat;

/**
 * A message that has a life: what it has come to is a state, what can be pressed below it are choices. The state says
 * everything; the message only shows it. States and choices are records, kept as JSON: renaming one or its values leaves
 * those behind that are under way, and they are then told to start again.
 *
 * @param <S> what it can have come to, best a sealed interface
 * @param <C> what can be pressed, best a sealed interface
 */
public interface Dialogue<S, C> {

    /** A short name in lower case, unique, never changed. */
    String name();

    Class<S> states();

    Class<C> choices();

    /** What a state looks like. */
    View view(Turn turn, S state);

    /** A current button was pressed. */
    Next chosen(Turn turn, S state, C choice);

    /** Something was written while this was the open question. */
    Next told(Turn turn, S state, String text);

    /** Whether a question is open, which the next thing written answers. */
    boolean listens(S state);

    /**
     * Whether the buttons stay good however long the message stands, because the state holds nothing that time changes.
     */
    default boolean lasts(S state) {
        return false;
    }

    /** The state as it is now: an old button was pressed, and time has gone by. */
    S now(Turn turn, S state);

    /** What becomes of a state that listens when the person turns to something else. Gives back whatever was kept. */
    S left(Turn turn, S state);
}
