package dev.slotquest.bot.chat;

import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what can no longer matter: old messages with their buttons, and answers no platform will ask for again. */
@Component
class ChatHousekeeping implements ContinuousWork {

    private static final Duration MESSAGES = Duration.ofDays(30);
    private static final Duration ANSWERS = Duration.ofDays(3);
    private static final int PORTION = 500;

    private final ChatMessages messages;
    private final Answers answers;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ChatHousekeeping(ChatMessages messages, Answers answers, BusinessTime time, TransactionTemplate transaction) {
        this.messages = messages;
        this.answers = answers;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "chat-housekeeping";
    }

    @Override
    public boolean doSome() {
        Instant now = time.now();
        Integer forgotten = transaction.execute(_ -> Math.max(
                messages.forgetUntouchedSince(now.minus(MESSAGES), PORTION),
                answers.forgetBefore(now.minus(ANSWERS), PORTION)));
        return forgotten != null && forgotten == PORTION;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }
}
