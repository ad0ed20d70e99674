package dev.slotquest.portal.chat;

import dev.slotquest.jobs.KeptForATime;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What was said in the browser goes when the rule about chats says so, as it does on the other channels. */
@Component
class ChatsOfLongAgo implements KeptForATime {

    private static final int PORTION = 500;

    private final ChatLog chatLog;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    ChatsOfLongAgo(ChatLog chatLog, RuleBooks ruleBooks, BusinessTime time) {
        this.chatLog = chatLog;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    @Override
    public String name() {
        return "browser chats";
    }

    @Override
    public int letGo() {
        Instant now = time.now();
        Duration kept = Duration.ofDays(Math.round(ruleBooks.current().number(RuleName.KEEP_CHATS_DAYS, now)));
        return chatLog.forgetUntouchedSince(now.minus(kept), PORTION);
    }
}
