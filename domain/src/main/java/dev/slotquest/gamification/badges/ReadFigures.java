package dev.slotquest.gamification.badges;

import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads what somebody's badges follow from. */
@Component
class ReadFigures {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    private final BadgeDeedRows deeds;
    private final AwardRows awards;
    private final Ledger ledger;
    private final Facts facts;
    private final BusinessTime time;

    ReadFigures(BadgeDeedRows deeds, AwardRows awards, Ledger ledger, Facts facts, BusinessTime time) {
        this.deeds = deeds;
        this.awards = awards;
        this.ledger = ledger;
        this.facts = facts;
        this.time = time;
    }

    BadgeFigures of(long user) {
        return BadgeFigures.of(
                deeds.counted(user),
                ledger.days(user, Currency.POINTS, BEGINNING, time.today()),
                awards.periods(user),
                facts.of(user));
    }
}
