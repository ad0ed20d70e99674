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
 */
public record Profile(
        String displayName,
        @Nullable String email,
        Role role,
        Locale locale,
        Theme theme,
        @Nullable Long consultantId) {

    /** The languages the product speaks; the first is the default. */
    public static final List<Locale> LOCALES = List.of(Locale.GERMAN, Locale.ENGLISH);

    /** A person about whom nothing special is known. */
    public static Profile of(String displayName, Role role, Locale locale) {
        return new Profile(displayName, null, role, locale, Theme.SYSTEM, null);
    }

    public Profile withDisplayName(String changed) {
        return new Profile(changed, email, role, locale, theme, consultantId);
    }

    public Profile withEmail(@Nullable String changed) {
        return new Profile(displayName, changed, role, locale, theme, consultantId);
    }

    public Profile withRole(Role changed) {
        return new Profile(displayName, email, changed, locale, theme, consultantId);
    }

    public Profile withLocale(Locale changed) {
        return new Profile(displayName, email, role, changed, theme, consultantId);
    }

    public Profile withTheme(Theme changed) {
        return new Profile(displayName, email, role, locale, changed, consultantId);
    }

    public Profile withConsultant(@Nullable Long changed) {
        return new Profile(displayName, email, role, locale, theme, changed);
    }
}
