package dev.slotquest.bot.telegram;

/** What became of a message. */
sealed interface Delivery {
    /** It stands in the chat under this id. */
    record Shown(int messageId) implements Delivery {}

    /** A newer version of the same message was on its way already. */
    record Superseded(int messageId) implements Delivery {}

    /** The person cannot be written to. */
    record Unreachable(String reason) implements Delivery {}

    /** Telegram may or may not have shown it; repeating could show it twice. */
    record Unsure(String reason) implements Delivery {}

    /** It was not shown. */
    record Failed(String reason) implements Delivery {}
}
