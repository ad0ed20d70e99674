package dev.slotquest.notifications.delivery;

import dev.slotquest.shared.Channel;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows people what they are told, on the platforms that this process is at home on. */
public interface DeliveryChannel {

    /** Where this process may show something at the moment; on a platform that one process leads, only that one. */
    Set<Channel> open();

    /** Shows it, or gives what was shown the look it should have now. Never fails exceptionally. */
    CompletionStage<Delivered> deliver(Envelope envelope);

    /** What became of it. */
    sealed interface Delivered {

        /**
         * It was shown.
         *
         * @param handle by which the channel finds it again, at most 64 characters
         */
        record Shown(String handle) implements Delivered {}

        /** Nobody can be reached there any more. */
        record Unreachable(String reason) implements Delivered {}

        /**
         * It was not shown; trying again later may help.
         *
         * @param handle of what was prepared, if that got so far
         */
        record Failed(@Nullable String handle, String reason) implements Delivered {}

        /** There is nothing to show. */
        record Nothing() implements Delivered {}
    }
}
