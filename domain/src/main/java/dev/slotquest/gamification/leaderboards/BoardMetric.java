package dev.slotquest.gamification.leaderboards;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a board compares. */
public enum BoardMetric {
    /** Points that were earned in the time. */
    POINTS,
    /** Appointments in the time to which the customer came. */
    SHOWS,
    /** Their share, from ten appointments on of which it is known. */
    SHOW_RATE,
    /** Working days in a row with a booking, up to now. */
    STREAK;

    private static final Map<String, BoardMetric> WORDS = Map.ofEntries(
            Map.entry("points", POINTS),
            Map.entry("punkte", POINTS),
            Map.entry("shows", SHOWS),
            Map.entry("erschienen", SHOWS),
            Map.entry("show_rate", SHOW_RATE),
            Map.entry("rate", SHOW_RATE),
            Map.entry("quote", SHOW_RATE),
            Map.entry("streak", STREAK),
            Map.entry("serie", STREAK));

    /** Reads a German or an English word for it. */
    public static Optional<BoardMetric> read(String text) {
        return Optional.ofNullable(WORDS.get(text.strip().toLowerCase(Locale.ROOT)));
    }
}
