package dev.slotquest.portal.api;

import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.Theme;
import dev.slotquest.shared.Languages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to change about somebody; what was not sent stays. */
record UserPatch(
        @Nullable String displayName,
        @Nullable Sent<String> email,
        @Nullable String password,
        @Nullable Role role,
        @Nullable String locale,
        @Nullable Theme theme,
        @Nullable Sent<Long> consultantId,
        @Nullable Boolean ranked,
        @Nullable Boolean pictures,
        @Nullable Boolean active,
        @Nullable Integer version) {

    /** Whether it holds something that only an admin may change. */
    boolean isForAdmins() {
        return role != null || consultantId != null || active != null || password != null;
    }

    Profile appliedTo(Profile profile) {
        return new Profile(
                displayName == null ? profile.displayName() : displayName,
                email == null ? profile.email() : email.value(),
                role == null ? profile.role() : role,
                locale == null ? profile.locale() : locale(locale),
                theme == null ? profile.theme() : theme,
                consultantId == null ? profile.consultantId() : consultantId.value(),
                ranked == null ? profile.ranked() : ranked,
                pictures == null ? profile.pictures() : pictures);
    }

    /** A language we do not speak stays as it is, to be refused with its field. */
    static Locale locale(String tag) {
        return Languages.spoken(tag).orElseGet(() -> Locale.forLanguageTag(tag));
    }

    @Override
    public String toString() {
        return "UserPatch";
    }
}
