package dev.slotquest.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the title of a calendar event says that its owner can be met. Written once as {@code T1-bereit} in {@link
 * RuleName#READY_MARKERS}, a marker is also read as {@code T1 bereit}, {@code t1bereit} and {@code ### T1-BEREIT ###}, but not
 * inside another word.
 */
public final class ReadyMarker {

    private static final String GAP = "[\\s\\u00a0\\p{Pd}_]*";

    private final Pattern pattern;

    private ReadyMarker(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads the markers of a rule.
     *
     * @param ruleText one marker or more, set apart by commas
     */
    public static ReadyMarker of(String ruleText) {
        String any = Arrays.stream(ruleText.split(","))
                .map(ReadyMarker::words)
                .filter(words -> !words.isEmpty())
                .map(words -> words.stream().map(Pattern::quote).collect(Collectors.joining(GAP)))
                .collect(Collectors.joining("|"));
        String bounded = any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])";
        return new ReadyMarker(Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static List<String> words(String marker) {
        return Arrays.stream(marker.toLowerCase(Locale.ROOT).split("[\\s\\u00a0\\p{Pd}_]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether this title carries a marker. */
    public boolean matches(@Nullable String title) {
        return title != null && pattern.matcher(title).find();
    }

    /** Whether a title is only a placeholder for something that is not there yet: digits and nothing else. */
    public static boolean isPlaceholder(@Nullable String title) {
        return title != null && title.strip().matches("\\d+");
    }
}
