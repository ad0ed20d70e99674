package dev.slotquest.bot.chat;

import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.KeptForATime;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what can no longer matter: old messages with their buttons, and answers no platform will ask for again. */
@Component
class ChatHousekeeping implements ContinuousWork, KeptForATime {

    private static final Duration ANSWERS = Duration.ofDays(3);
    private static final int PORTION = 500;

    private final ChatMessages messages;
    private final Answers answers;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ChatHousekeeping(
            ChatMessages messages,
            Answers answers,
            RuleBooks ruleBooks,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.answers = answers;
        this.ruleBooks = ruleBooks;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "chat-housekeeping";
    }

    @Override
    public boolean doSome() {
        return letGo() >= PORTION;
    }

    @Override
    public int letGo() {
        Instant now = time.now();
        Duration kept = Duration.ofDays(Math.round(ruleBooks.current().number(RuleName.KEEP_CHATS_DAYS, now)));
        Integer forgotten = transaction.execute(_ -> messages.forgetUntouchedSince(now.minus(kept), PORTION)
                + answers.forgetBefore(now.minus(ANSWERS), PORTION));
        return forgotten == null ? 0 : forgotten;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }
}
