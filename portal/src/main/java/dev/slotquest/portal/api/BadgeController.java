package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import dev.slotquest.portal.api.ReadBadges.BadgeJson;
import dev.slotquest.portal.login.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Badges with how far it is to each. Of others only who leads the team may know. */
@RestController
class BadgeController {

    private final ReadBadges badges;
    private final AskedPeople people;
    private final Wording wording;

    BadgeController(ReadBadges badges, AskedPeople people, Wording wording) {
        this.badges = badges;
        this.people = people;
        this.wording = wording;
    }

    /** @param earned how many of them were won */
    record Badges(List<BadgeJson> items, int total, long earned) {}

    @GetMapping("/api/v1/gamification/badges")
    Badges badges(@RequestParam(required = false) @Nullable String user, @CurrentUser User caller) {
        List<BadgeJson> items = badges.all(people.playerOrCaller(user, caller), wording.locale());
        return new Badges(
                items, items.size(), items.stream().filter(BadgeJson::earned).count());
    }
}
