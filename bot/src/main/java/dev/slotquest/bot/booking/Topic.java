package dev.slotquest.bot.booking;

import dev.slotquest.bot.booking.BookingState.Choosing;
import dev.slotquest.bot.booking.BookingState.Clarifying;
import dev.slotquest.bot.booking.BookingState.Held;
import dev.slotquest.bot.booking.WishText.Read;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being talked about when somebody writes on: it stays so until something else is said.
 *
 * @param plan all but the time
 * @param wanted the time, {@code null} while none was said
 * @param doubts what was asked and is not answered
 * @param held the seat that is kept meanwhile
 */
record Topic(
        Plan plan,
        @Nullable Wanted wanted,
        List<Doubt> doubts,
        @Nullable Held held) {

    static Topic of(Plan plan) {
        return new Topic(plan, null, List.of(), null);
    }

    static Topic of(Plan plan, Held held) {
        return new Topic(plan, Wanted.at(held.offer().startsAt()), List.of(), held);
    }

    static Topic of(Choosing state) {
        return new Topic(state.plan(), state.wanted(), List.of(), null);
    }

    static Topic of(Clarifying state) {
        return new Topic(state.plan(), state.wanted(), state.doubts(), null);
    }

    /** A time without a day is on the day of this; {@code null} when nothing is known of a day. */
    @Nullable
    Instant about() {
        if (wanted != null) {
            return wanted.from();
        }
        return plan.moving() == null ? null : plan.moving().from().startsAt();
    }

    /** The time that is wanted after something was said. */
    @Nullable
    Wanted wantedAfter(Read read) {
        return read.wanted() == null ? wanted : read.wanted();
    }

    /** What is to be asked after something was said: what that leaves open, or what it does not answer. */
    List<Doubt> doubtsAfter(Read read) {
        return read.doubts().isEmpty()
                ? doubts.stream().filter(doubt -> !read.answers(doubt)).toList()
                : read.doubts();
    }
}
