package dev.slotquest.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The languages the product speaks.
 *
 * @param usual the language of who has not said another ({@code SLOTQUEST_LOCALE})
 */
public record Languages(Locale usual) {

    /** Every language there are texts for. */
    public static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    /** The spoken language a tag such as {@code de}, {@code en-GB} or {@code en_US} means, if it is one. */
    public static Optional<Locale> spoken(@Nullable String tag) {
        return tag == null ? Optional.empty() : spoken(Locale.forLanguageTag(tag.replace('_', '-')));
    }

    /** The spoken language of a locale, without its country, if it is one. */
    public static Optional<Locale> spoken(Locale locale) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }
}
