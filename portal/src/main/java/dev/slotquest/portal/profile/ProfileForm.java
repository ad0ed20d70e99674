package dev.slotquest.portal.profile;

import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Theme;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Languages;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody says about themselves. */
record ProfileForm(
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String theme,
        @Nullable Integer version) {

    static ProfileForm of(User user) {
        return new ProfileForm(
                user.displayName(),
                user.profile().email(),
                user.locale().getLanguage(),
                user.theme().name(),
                user.version());
    }

    Profile on(Profile before) {
        return before.withDisplayName(Objects.requireNonNullElse(displayName, ""))
                .withEmail(Typed.text(email).orElse(null))
                .withLocale(Languages.spoken(locale).orElseThrow(Typed::unreadable))
                .withTheme(Typed.choice(Theme.class, theme).orElseThrow(Typed::unreadable));
    }
}
