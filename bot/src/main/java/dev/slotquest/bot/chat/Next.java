package dev.slotquest.bot.chat;

import org.jspecify.annotations.Nullable;

/** How it goes on after something was said or pressed. */
public sealed interface Next {

    /** A word for who pressed a button. */
    @Nullable
    String toast();

    /**
     * The message comes to this state, which a {@link Dialogue} knows. After a command: a new message.
     *
     * @param state of any dialogue, also another one than before
     */
    record Become(Object state, @Nullable String toast) implements Next {}

    /**
     * A new message with this state, which a {@link Dialogue} knows; what was there stays as it is.
     *
     * @param state of any dialogue
     */
    record Begin(Object state, @Nullable String toast) implements Next {}

    /** A new message without a life of its own; what was there stays as it is. */
    record Say(View view, @Nullable String toast) implements Next {}

    /** Nothing changes. */
    record Stay(@Nullable String toast) implements Next {}

    static Next become(Object state) {
        return new Become(state, null);
    }

    static Next become(Object state, String toast) {
        return new Become(state, toast);
    }

    static Next begin(Object state) {
        return new Begin(state, null);
    }

    static Next say(View view) {
        return new Say(view, null);
    }

    static Next stay(String toast) {
        return new Stay(toast);
    }
}
