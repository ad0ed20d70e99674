package dev.slotquest.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a person.
 *
 * @param displayName 1 to 100 characters
 * @param locale German or English
 * @param consultantId the consultant this person is, or {@code null}
 * @param ranked whether they want to be seen in rankings
 * @param pictures whether they want pictures in their chats
 */
public record Profile(
        String displayName,
        @Nullable String email,
        Role role,
        Locale locale,
        Theme theme,
        @Nullable Long consultantId,
        boolean ranked,
        boolean pictures) {

    /** The languages the product speaks; the first is the default. */
    public static final List<Locale> LOCALES = List.of(Locale.GERMAN, Locale.ENGLISH);

    /** A person whose taste is not known: in no ranking, with pictures. */
    public Profile(
            String displayName,
            @Nullable String email,
            Role role,
            Locale locale,
            Theme theme,
            @Nullable Long consultantId) {
        this(displayName, email, role, locale, theme, consultantId, false, true);
    }

    /** A person about whom nothing special is known. */
    public static Profile of(String displayName, Role role, Locale locale) {
        return new Profile(displayName, null, role, locale, Theme.SYSTEM, null);
    }

    public Profile withDisplayName(String changed) {
        return new Profile(changed, email, role, locale, theme, consultantId, ranked, pictures);
    }

    public Profile withEmail(@Nullable String changed) {
        return new Profile(displayName, changed, role, locale, theme, consultantId, ranked, pictures);
    }

    public Profile withRole(Role changed) {
        return new Profile(displayName, email, changed, locale, theme, consultantId, ranked, pictures);
    }

    public Profile withLocale(Locale changed) {
        return new Profile(displayName, email, role, changed, theme, consultantId, ranked, pictures);
    }

    public Profile withTheme(Theme changed) {
        return new Profile(displayName, email, role, locale, changed, consultantId, ranked, pictures);
    }

    public Profile withConsultant(@Nullable Long changed) {
        return new Profile(displayName, email, role, locale, theme, changed, ranked, pictures);
    }

    public Profile withRanked(boolean changed) {
        return new Profile(displayName, email, role, locale, theme, consultantId, changed, pictures);
    }

    public Profile withPictures(boolean changed) {
        return new Profile(displayName, email, role, locale, theme, consultantId, ranked, changed);
    }
}
