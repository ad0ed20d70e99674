package dev.slotquest.gamification.quests;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out from what there is how far a person has come on a day. */
@Component
class QuestProgress {

    private static final int DAYS = 7;

    private final QuestDeedRows deedRows;
    private final Facts facts;
    private final Ledger ledger;
    private final BusinessTime time;

    QuestProgress(QuestDeedRows deedRows, Facts facts, Ledger ledger, BusinessTime time) {
        this.deedRows = deedRows;
        this.facts = facts;
        this.ledger = ledger;
        this.time = time;
    }

    /** One person's day: what was done is read once for all of its quests. */
    final class OfDay {

        private final long userId;
        private final LocalDate day;
        private final List<Deed> deeds;

        OfDay(long userId, LocalDate day) {
            this.userId = userId;
            this.day = day;
            this.deeds = deedRows.of(userId, day);
        }

        /** How far it is, from where it began; without what was added by hand. */
        long of(QuestTemplate template, long was, long noticed) {
            Fact fact = template.metric().fact();
            if (fact != null) {
                // The numbers of the game are those of now: of a day that is over, only what was noticed is known.
                return day.equals(time.today()) ? Math.max(noticed, number(userId, fact) - was) : noticed;
            }
            return switch (template.metric()) {
                case HELP -> template.metric().count(deeds, template.parameter()) + deedRows.callsBack(userId, day);
                case SHOWS -> deedRows.shows(userId, day, day);
                case BETTER_WEEK -> isBetterWeek(userId, day) ? 1 : 0;
                default -> template.metric().count(deeds, template.parameter());
            };
        }
    }

    OfDay on(long userId, LocalDate day) {
        return new OfDay(userId, day);
    }

    /** Where a quest begins to count. */
    long begin(QuestTemplate template, long userId) {
        Fact fact = template.metric().fact();
        return fact == null ? 0 : number(userId, fact);
    }

    private long number(long userId, Fact fact) {
        return facts.of(userId, fact);
    }

    private boolean isBetterWeek(long userId, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long now = points(userId, monday, day);
        return now > 0 && now > points(userId, monday.minusDays(DAYS), day.minus(1, ChronoUnit.WEEKS));
    }

    private long points(long userId, LocalDate from, LocalDate to) {
        return ledger.days(userId, Currency.POINTS, from, to).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
