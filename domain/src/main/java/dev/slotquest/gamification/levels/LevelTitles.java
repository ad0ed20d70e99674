package dev.slotquest.gamification.levels;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.levels.LevelRows.Title;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What levels are called. */
@Service
public class LevelTitles {

    private final LevelRows rows;
    private final TransactionRetry transaction;
    private volatile @Nullable NavigableMap<Integer, Title> known;

    LevelTitles(LevelRows rows, TransactionRetry transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** The title of a level in a language. */
    public String of(int level, Locale locale) {
        Map.Entry<Integer, Title> entry = titles().floorEntry(level);
        if (entry == null) {
            throw new IllegalStateException("No title counts for level " + level);
        }
        Title title = entry.getValue();
        boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return (german ? title.german() : title.english()).replace("{0}", Integer.toString(level));
    }

    /** Whether a title says the number of its level itself, as those of high levels do: it is not said twice. */
    public static boolean saysLevel(String title, int level) {
        return title.contains(Integer.toString(level));
    }

    private NavigableMap<Integer, Title> titles() {
        NavigableMap<Integer, Title> titles = known;
        if (titles == null) {
            titles = transaction.execute(rows::titles);
            known = titles;
        }
        return titles;
    }
}
