package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Counts what people can play with. */
@Component
class Purses {

    private final PlayRows plays;
    private final DuelRows duels;
    private final Ledger ledger;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    Purses(PlayRows plays, DuelRows duels, Ledger ledger, RuleBooks ruleBooks, BusinessTime time) {
        this.plays = plays;
        this.duels = duels;
        this.ledger = ledger;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    Purse of(long user) {
        PlayRows.Count today = plays.on(user, time.today());
        int free = Math.max(0, rule(RuleName.GAMES_FREE_PER_DAY) - today.free());
        int left = Math.max(0, rule(RuleName.GAMES_PER_DAY) - today.all() - duels.offered(user, time.today()));
        free = Math.min(free, left);
        return new Purse(ledger.balances(user).of(Currency.COINS), free > 0 ? 0 : stake(), free, left);
    }

    /** What a game costs that is not free. */
    int stake() {
        return rule(RuleName.GAMES_PRICE);
    }

    private int rule(RuleName name) {
        RuleBook rules = ruleBooks.current();
        return (int) rules.number(name, time.now());
    }
}
