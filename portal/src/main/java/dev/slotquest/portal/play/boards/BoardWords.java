package dev.slotquest.portal.play.boards;

import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.PeriodName;
import dev.slotquest.gamification.leaderboards.Winner;
import dev.slotquest.gamification.ledger.Entry;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.levels.LevelTitles;
import dev.slotquest.gamification.progress.PlayerCard;
import dev.slotquest.portal.play.EntryWords;
import dev.slotquest.portal.web.Wording;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says figures and entries of the game in words; templates get it as {@code words}. */
@Component
public class BoardWords {

    private final Wording wording;
    private final EntryWords entryWords;

    BoardWords(Wording wording, EntryWords entryWords) {
        this.wording = wording;
        this.entryWords = entryWords;
    }

    /** {@code 20 Punkte}, {@code 80 %}. */
    public String value(BoardMetric metric, double value) {
        return wording.text("board.value." + metric, Math.round(metric == BoardMetric.SHOW_RATE ? 100 * value : value));
    }

    /** {@code ▲2} or {@code ▼1}; nothing for who stands where they stood. */
    public String arrow(@Nullable Integer moved) {
        if (moved == null || moved == 0) {
            return "";
        }
        return moved > 0 ? "▲" + moved : "▼" + -moved;
    }

    /** The same for who cannot see arrows. */
    public String movedInWords(int moved) {
        return wording.text(moved > 0 ? "scoreboard.up" : "scoreboard.down", Math.abs(moved));
    }

    /** {@code Level 4 – Erfahrener}; high levels are called by their number, which is not said twice. */
    public String level(PlayerCard card) {
        int number = card.level().number();
        return LevelTitles.saysLevel(card.title(), number)
                ? card.title()
                : wording.text("game.level", number, card.title());
    }

    /** {@code +1 Punkt}, {@code −3 Münzen}. */
    public String amount(Entry entry) {
        return wording.text(
                "game.amount." + entry.currency(), entry.amount() < 0 ? "−" : "+", Math.abs(entry.amount()));
    }

    /** {@code November 2026}, {@code Woche 48/2026}. */
    public String period(Winner winner) {
        return PeriodName.of(
                winner.period(),
                LocaleContextHolder.getLocale(),
                (number, year) -> wording.text("award.week", number, year));
    }

    /** {@code Montag}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
    }

    /** What an entry is for. */
    public String of(Entry entry) {
        return entryWords.of(entry.kind(), about(entry), LocaleContextHolder.getLocale());
    }

    /** The reference of the booking that an entry is about, or {@code null}. */
    public @Nullable String reference(Entry entry) {
        return entry.kind() == EntryKind.BOOKING ? about(entry) : null;
    }

    private static String about(Entry entry) {
        int slash = entry.cause().indexOf('/');
        return slash < 0 ? entry.cause() : entry.cause().substring(0, slash);
    }
}
