package dev.slotquest.bot.telegram;

/** The door at which Telegram rings, in a process that has one; what comes in goes to {@link TelegramWebhook}. */
public interface WebhookEndpoint {

    /** Its path below the public address. */
    String PATH = "/telegram/webhook";
}
