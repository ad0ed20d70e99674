package dev.slotquest.portal.web;

import dev.slotquest.identity.User;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.WebUtils;

/** Language and brightness: as the person who is logged in wants them, else as this browser remembers them. */
final class Preferences {

    static final String LANGUAGE = "slotquest-language";
    static final String THEME = "slotquest-theme";
    static final List<String> THEMES = List.of("system", "light", "dark");

    private static final Duration YEAR = Duration.ofDays(365);

    private Preferences() {}

    static @Nullable String language(HttpServletRequest request) {
        User user = user();
        return user == null ? cookie(request, LANGUAGE) : user.locale().getLanguage();
    }

    /** {@code light} or {@code dark}; {@code null} for the system's. */
    static @Nullable String theme(HttpServletRequest request) {
        User user = user();
        String theme =
                user == null ? cookie(request, THEME) : user.theme().name().toLowerCase(Locale.ROOT);
        return "light".equals(theme) || "dark".equals(theme) ? theme : null;
    }

    static ResponseCookie remember(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private static @Nullable User user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof User user ? user : null;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
