package dev.slotquest.bot.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

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

    /** A way out of the chat. */
    record Link(String text, String address) implements Span {}
}
