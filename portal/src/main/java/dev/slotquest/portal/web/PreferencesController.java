package dev.slotquest.portal.web;

import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Theme;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Remembers language and brightness, for who is logged in and who is not, and goes back to the page. */
@Controller
class PreferencesController {

    private final ObjectProvider<ChangeUser> changeUser;

    PreferencesController(ObjectProvider<ChangeUser> changeUser) {
        this.changeUser = changeUser;
    }

    @PostMapping("/preferences/language")
    ResponseEntity<Void> language(
            @RequestParam String language,
            @RequestParam("return") String address,
            @AuthenticationPrincipal @Nullable Object person,
            HttpServletRequest request) {
        var spoken = Languages.spoken(language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Unknown language"));
        change(person, profile -> profile.withLocale(spoken));
        return back(address, Preferences.remember(request, Preferences.LANGUAGE, spoken.getLanguage()));
    }

    @PostMapping("/preferences/theme")
    ResponseEntity<Void> theme(
            @RequestParam String theme,
            @RequestParam("return") String address,
            @AuthenticationPrincipal @Nullable Object person,
            HttpServletRequest request) {
        if (!Preferences.THEMES.contains(theme)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Unknown theme");
        }
        change(person, profile -> profile.withTheme(Theme.valueOf(theme.toUpperCase(Locale.ROOT))));
        return back(address, Preferences.remember(request, Preferences.THEME, theme));
    }

    private void change(@Nullable Object person, UnaryOperator<Profile> wanted) {
        if (person instanceof User user) {
            changeUser.ifAvailable(use ->
                    use.change(user.username(), wanted.apply(user.profile()), null, user.toActor(Channel.PORTAL)));
        }
    }

    private static ResponseEntity<Void> back(String address, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ReturnAddress.inside(address)))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
