package dev.slotquest.portal.api;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.BusinessTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
class MeController {

    private final BusinessTime time;

    MeController(BusinessTime time) {
        this.time = time;
    }

    record Me(
            String username,
            String displayName,
            @Nullable String email,
            String role,
            List<Permission> permissions,
            String locale,
            String theme,
            @Nullable Long consultantId,
            String timeZone) {}

    @GetMapping("/api/v1/me")
    Me me(@CurrentUser User user) {
        return new Me(
                user.username(),
                user.displayName(),
                user.profile().email(),
                user.role().name(),
                Arrays.stream(Permission.values()).filter(user::may).toList(),
                user.locale().getLanguage(),
                user.theme().name(),
                user.consultantId(),
                time.zone().getId());
    }
}
