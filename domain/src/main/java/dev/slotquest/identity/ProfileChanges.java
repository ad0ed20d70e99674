package dev.slotquest.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a profile says, by the names the audit trail uses. */
final class ProfileChanges {

    private ProfileChanges() {}

    static Profile tidy(Profile profile) {
        String email = profile.email();
        return new Profile(
                profile.displayName().strip(),
                email == null || email.isBlank() ? null : email.strip(),
                profile.role(),
                Locale.of(profile.locale().getLanguage()),
                profile.theme(),
                profile.consultantId(),
                profile.ranked(),
                profile.pictures());
    }

    static Map<String, @Nullable Object> all(Profile profile) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("display_name", profile.displayName());
        all.put("email", profile.email());
        all.put("role", profile.role().name());
        all.put("locale", profile.locale().getLanguage());
        all.put("theme", profile.theme().name());
        all.put("consultant_id", profile.consultantId());
        all.put("ranked", profile.ranked());
        all.put("pictures", profile.pictures());
        return all;
    }

    /** What the first says where the second says something else. */
    static Map<String, @Nullable Object> different(Profile one, Profile other) {
        Map<String, @Nullable Object> different = all(one);
        Map<String, @Nullable Object> others = all(other);
        different.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), others.get(entry.getKey())));
        return different;
    }
}
