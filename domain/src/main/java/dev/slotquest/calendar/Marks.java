package dev.slotquest.calendar;

import dev.slotquest.booking.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant says by the looks of an event: words in its title first, then its label, then its colour; the first
 * that fits counts. The looks that we gave it say nothing, and neither does a missing colour.
 */
final class Marks {

    private final List<Mark> marks;

    Marks(List<Mark> marks) {
        this.marks = marks;
    }

    /** Where a mark is looked for. */
    enum Kind {
        TITLE,
        LABEL_ID,
        LABEL_NAME,
        COLOR
    }

    /**
     * One look and what it means.
     *
     * @param value in lower case
     */
    record Mark(long id, Kind kind, String value, Outcome meaning) {}

    /**
     * The looks of an event.
     *
     * @param labelName in lower case
     */
    record Looks(
            @Nullable String title,
            @Nullable String color,
            @Nullable String label,
            @Nullable String labelName) {}

    /** What looks mean. */
    sealed interface Meaning {

        /** Nobody has marked anything. */
        record None() implements Meaning {}

        /** Somebody has said what became of it. */
        record Known(Mark mark) implements Meaning {

            Outcome outcome() {
                return mark.meaning();
            }
        }

        /** Somebody has said something that we do not understand. */
        record Unknown(String look) implements Meaning {}
    }

    /**
     * Reads the looks of one of our events.
     *
     * @param ownTitle as we would write it
     * @param ownColor as we wrote it; another is a mark
     */
    Meaning read(Looks looks, String ownTitle, @Nullable String ownColor) {
        String words = wordsBeside(ownTitle, looks.title());
        Optional<Meaning> byTitle = first(Kind.TITLE, mark -> words.contains(mark.value()));
        if (byTitle.isPresent()) {
            return byTitle.get();
        }
        boolean ours = looks.color() != null && looks.color().equals(ownColor);
        if (ours || (looks.color() == null && looks.label() == null)) {
            return new Meaning.None();
        }
        return first(Kind.LABEL_ID, mark -> mark.value().equalsIgnoreCase(looks.label()))
                .or(() -> first(Kind.LABEL_NAME, mark -> mark.value().equals(looks.labelName())))
                .or(() -> first(Kind.COLOR, mark -> mark.value().equals(looks.color())))
                .orElseGet(() -> new Meaning.Unknown(inWords(looks)));
    }

    /** A customer whose name is a mark has not marked anything; a title of digits only is a placeholder. */
    private static String wordsBeside(String ownTitle, @Nullable String title) {
        if (title == null || title.strip().matches("\\d+")) {
            return "";
        }
        return title.replace(ownTitle, " ").toLowerCase(Locale.ROOT);
    }

    private Optional<Meaning> first(Kind kind, Predicate<Mark> fits) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind)
                .filter(fits)
                .findFirst()
                .map(Meaning.Known::new);
    }

    private static String inWords(Looks looks) {
        if (looks.labelName() != null) {
            return looks.labelName();
        }
        return String.valueOf(looks.color() != null ? looks.color() : looks.label());
    }
}
