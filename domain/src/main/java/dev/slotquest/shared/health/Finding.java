package dev.slotquest.shared.health;

import java.util.List;

/**
 * What an {@link Examination} found out about one thing: one line for the operator.
 *
 * @param state whether somebody has to do something
 * @param key of the text, which also says what to do; it speaks German and English
 * @param arguments for the places in the text, as words; no secrets
 */
public record Finding(State state, String key, List<String> arguments) {

    /** Whether somebody has to do something. */
    public enum State {
        OK,
        /** Works, but is worth a look. */
        WARNING,
        /** Does not work. */
        FAILED
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding ok(String key, Object... arguments) {
        return of(State.OK, key, arguments);
    }

    public static Finding warning(String key, Object... arguments) {
        return of(State.WARNING, key, arguments);
    }

    public static Finding failed(String key, Object... arguments) {
        return of(State.FAILED, key, arguments);
    }

    private static Finding of(State state, String key, Object... arguments) {
        return new Finding(
                state, key, List.of(arguments).stream().map(Object::toString).toList());
    }
}
