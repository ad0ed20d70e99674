package dev.slotquest.portal.play.tv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that walls show. Parts contribute beans; they stand in the order of {@code @Order}. Never about a customer, and
 * about people only what they want others to see.
 */
public interface WallCard {

    /** What it shows now, in a language; nothing when there is nothing to show. */
    Optional<Shown> shown(Locale locale);

    /** A card, in words. */
    record Shown(String title, List<Line> lines) {}

    /**
     * A line of a card.
     *
     * @param name what or who
     * @param value how much; may be empty
     * @param percent how long its bar is, {@code null}: it has none
     */
    record Line(String name, String value, @Nullable Integer percent) {}
}
