package dev.slotquest.gamification.quests;

import dev.slotquest.gamification.Shields;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Pays what a quest brings, each part once for its cause. */
@Component
class QuestPay {

    private final Ledger ledger;
    private final Shields shields;

    QuestPay(Ledger ledger, Shields shields) {
        this.ledger = ledger;
        this.shields = shields;
    }

    void pay(long userId, QuestReward reward, String cause) {
        pay(userId, Currency.XP, reward.xp(), cause);
        pay(userId, Currency.COINS, reward.coins(), cause);
        pay(userId, Currency.POINTS, reward.points(), cause);
        if (reward.shields() > 0) {
            shields.give(userId, reward.shields(), cause);
        }
    }

    private void pay(long userId, Currency currency, int amount, String cause) {
        if (amount > 0) {
            ledger.pay(userId, currency, amount, EntryKind.QUEST, cause);
        }
    }
}
