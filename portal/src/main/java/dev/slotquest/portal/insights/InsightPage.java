package dev.slotquest.portal.insights;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.Arrays;
import java.util.List;

/** The pages about figures, as tabs above each of them. */
enum InsightPage {
    DASHBOARD("/admin/dashboard", true),
    SERIES("/admin/analytics", true),
    TEAM("/team", true),
    OWN("/analytics-dashboard", false);

    private final String path;
    private final boolean leaders;

    InsightPage(String path, boolean leaders) {
        this.path = path;
        this.leaders = leaders;
    }

    /** Where it is. */
    public String path() {
        return path;
    }

    /** Those that somebody may open. */
    static List<InsightPage> openTo(User user) {
        return Arrays.stream(values())
                .filter(page -> !page.leaders || user.may(Permission.LEAD_TEAM))
                .toList();
    }
}
