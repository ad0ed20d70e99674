package dev.slotquest.gamification.minigames;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One game of somebody.
 *
 * @param price what it cost; 0 was free
 * @param shown what was drawn, as it is shown
 * @param prize {@code null} while a choice is open
 * @param item what a box held
 * @param consolation whether this is for many blanks in a row
 */
public record Play(
        long id,
        Game game,
        int price,
        List<String> shown,
        @Nullable String choice,
        @Nullable Prize prize,
        @Nullable String item,
        boolean consolation,
        Instant playedAt) {
    public Play {
        shown = List.copyOf(shown);
    }

    /** Whether it waits for a choice. */
    public boolean open() {
        return prize == null;
    }

    /** Whether it brought a prize, and no consolation. */
    public boolean won() {
        return prize != null && !prize.blank() && !consolation && !prize.key().equals("tie");
    }
}
