package dev.slotquest.bot.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There is a secret by which Telegram's own calls are known. */
final class WhenTelegramBringsUpdates implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("slotquest.telegram.webhook-secret", "")
                .isBlank();
    }
}
