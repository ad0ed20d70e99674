package dev.slotquest.portal.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the page shows it.
 *
 * @param own whether the person wrote it
 * @param lines the text; nothing in it means anything to a browser
 * @param at when it was said, for people
 * @param exactly when it was said, for programs
 * @param editedAt when it was last edited, for people
 * @param hint what may be written now
 */
record Bubble(
        long id,
        long change,
        boolean own,
        List<Line> lines,
        List<List<Choice>> rows,
        @Nullable File file,
        String at,
        String exactly,
        @Nullable String editedAt,
        @Nullable String hint) {

    /** @param kind {@code heading}, {@code paragraph} or {@code item} */
    record Line(String kind, List<Piece> pieces) {}

    /**
     * @param look {@code plain}, {@code strong}, {@code faint}, {@code code}, {@code link} or {@code minutes}
     * @param address where a link leads
     * @param until to when minutes are counted, for programs
     */
    record Piece(
            String look,
            String text,
            @Nullable String address,
            @Nullable String until) {

        Piece(String look, String text) {
            this(look, text, null, null);
        }
    }

    /**
     * @param id for a press of this button by its form
     * @param address what it opens instead
     */
    record Choice(
            String id,
            String token,
            String label,
            String style,
            @Nullable String address) {}

    record File(String name, String description, boolean picture) {}
}
