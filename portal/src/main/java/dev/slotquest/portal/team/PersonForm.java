package dev.slotquest.portal.team;

import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Languages;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as an admin describes them; user name and password only when they are new. */
record PersonForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String role,
        @Nullable String locale,
        @Nullable Long consultant,
        @Nullable Integer version) {

    static PersonForm empty(Locale locale) {
        return new PersonForm(null, null, null, null, Role.STAFF.name(), locale.getLanguage(), null, null);
    }

    static PersonForm of(User user) {
        return new PersonForm(
                user.username(),
                null,
                user.displayName(),
                user.profile().email(),
                user.role().name(),
                user.locale().getLanguage(),
                user.consultantId(),
                user.version());
    }

    /** The profile that is wished for, made from what was there before. */
    Profile on(Profile before) {
        return before.withDisplayName(Objects.requireNonNullElse(displayName, ""))
                .withEmail(Typed.text(email).orElse(null))
                .withRole(Typed.choice(Role.class, role).orElseThrow(Typed::unreadable))
                .withLocale(Languages.spoken(locale).orElseThrow(Typed::unreadable))
                .withConsultant(consultant);
    }

    @Override
    public String toString() {
        return "PersonForm[" + username + "]";
    }
}
