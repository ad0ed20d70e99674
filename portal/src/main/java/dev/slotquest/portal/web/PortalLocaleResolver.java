package dev.slotquest.portal.web;

import dev.slotquest.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page: what was chosen here, else the first spoken one the browser asks for, else the usual one. */
final class PortalLocaleResolver implements LocaleResolver {

    private final Languages languages;

    PortalLocaleResolver(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Languages.spoken(Preferences.language(request))
                .or(() -> browsers(request))
                .orElse(languages.usual());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is changed by POST /preferences/language.");
    }

    private static Optional<Locale> browsers(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Languages.spoken(locale).stream())
                .findFirst();
    }
}
