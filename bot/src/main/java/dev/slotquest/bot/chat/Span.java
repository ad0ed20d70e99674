package dev.slotquest.bot.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;

/** A stretch of text in one look. Texts are plain: whoever renders them escapes them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Span {

    /** What is read, without any look. */
    String text();

    /** Ordinary text; may contain line breaks. */
    record Plain(String text) implements Span {}

    /** Text that stands out. */
    record Strong(String text) implements Span {}

    /** Text that stands back: reasons, hints. */
    record Faint(String text) implements Span {}

    /** Text to be copied letter by letter: references, commands. */
    record Code(String text) implements Span {}

    /** How many minutes there are until then; where the chat can count by itself, it does. */
    record Minutes(String text, Instant until) implements Span {

        /** As many as are {@linkplain #left left} then. */
        public static Minutes until(Instant until, Instant now) {
            return new Minutes(Long.toString(left(until, now)), until);
        }

        /**
         * How many minutes are left, begun ones counted; 0 when it is over. Parts of a second do not begin a minute: a
         * turn of the chat is read a moment before the hold that it makes.
         */
        public static long left(Instant until, Instant now) {
            Duration left = Duration.between(now, until);
            return left.isPositive() ? Math.max(1, Math.ceilDiv(left.toSeconds(), 60)) : 0;
        }
    }

    /** A way out of the chat. */
    record Link(String text, String address) implements Span {}
}
