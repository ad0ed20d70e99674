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

        /** As many as are left then, begun ones counted; 0 when it is over. */
        public static Minutes until(Instant until, Instant now) {
            long millis = Math.max(0, Duration.between(now, until).toMillis());
            return new Minutes(
                    Long.toString(Math.ceilDiv(millis, Duration.ofMinutes(1).toMillis())), until);
        }
    }

    /** A way out of the chat. */
    record Link(String text, String address) implements Span {}
}
