package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A platform on which messages can be shown that nobody has asked for: reminders, alerts, news. */
public interface ChannelAdapter {

    Channel channel();

    /**
     * Whether this process is the one to show such messages at the moment: on a platform that one process leads, only that
     * one is.
     */
    default boolean leads() {
        return true;
    }

    /**
     * Shows a message in a conversation, in its own time and order.
     *
     * @return what became of it; never fails exceptionally
     */
    CompletionStage<Pushed> push(String conversation, Posting posting);

    /**
     * Posts a message into a group, in its own time and order.
     *
     * @return what became of it; never fails exceptionally
     */
    default CompletionStage<Pushed> post(String group, Screen screen) {
        return CompletableFuture.completedFuture(
                new Pushed.Unreachable("There are no groups on %s.".formatted(channel())));
    }

    /**
     * Shows another look of a message where it stands. Where it does not stand any more, nothing is shown; a platform that
     * cannot tell shows it as {@link #push} does.
     */
    default CompletionStage<Pushed> refresh(String conversation, Posting posting) {
        return push(conversation, posting);
    }

    /** What became of a message. */
    sealed interface Pushed {

        /**
         * It was shown.
         *
         * @param reference the platform's id of the message
         */
        record Shown(String reference) implements Pushed {}

        /** Nobody can be reached there any more: blocked, left, closed. */
        record Unreachable(String reason) implements Pushed {}

        /** It was not shown; trying again later may help. */
        record Failed(String reason) implements Pushed {}
    }
}
