package dev.slotquest.gamification.progress;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.ledger.Balances;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.levels.LevelTitles;
import dev.slotquest.gamification.levels.Levels;
import dev.slotquest.gamification.levels.Streaks;
import dev.slotquest.gamification.progress.PlayerCard.Points;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads how a player is doing. */
@Service
public class PlayerCards {

    private final Ledger ledger;
    private final Levels levels;
    private final LevelTitles titles;
    private final Streaks streaks;
    private final BookedDays bookedDays;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    PlayerCards(
            Ledger ledger,
            Levels levels,
            LevelTitles titles,
            Streaks streaks,
            BookedDays bookedDays,
            TransactionRetry transaction,
            BusinessTime time) {
        this.ledger = ledger;
        this.levels = levels;
        this.titles = titles;
        this.streaks = streaks;
        this.bookedDays = bookedDays;
        this.transaction = transaction;
        this.time = time;
    }

    /** The card of a player, with the title in a language. */
    public PlayerCard of(User user, Locale locale) {
        return transaction.execute(() -> {
            Balances balances = ledger.balances(user.id());
            Level level = levels.of(user.id(), balances.xp());
            return new PlayerCard(
                    level,
                    titles.of(level.number(), locale),
                    points(user, balances.points()),
                    balances.coins(),
                    streaks.of(user.id()));
        });
    }

    private Points points(User user, long total) {
        LocalDate today = time.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        LocalDate from = monday.isBefore(first) ? monday : first;
        Map<LocalDate, Long> days = ledger.days(user.id(), Currency.POINTS, from, today);
        return new Points(
                sumSince(today, days),
                sumSince(monday, days),
                sumSince(first, days),
                total,
                bookedDays.provisionalPoints(user.id(), time.now()));
    }

    private static long sumSince(LocalDate first, Map<LocalDate, Long> days) {
        return days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
