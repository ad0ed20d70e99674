package dev.slotquest.portal.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of the menu, each with the roles that may open it. */
final class Navigation {

    private static final Set<String> EVERYBODY = Set.of();
    private static final Set<String> ADMIN = Set.of("ADMIN");
    private static final Set<String> BOOKERS = Set.of("STAFF", "SUPERVISOR", "ADMIN");
    private static final Set<String> LEADERS = Set.of("SUPERVISOR", "ADMIN");

    private static final List<Group> GROUPS = List.of(
            new Group(
                    null,
                    List.of(
                            new Target("/", "today", "portal.nav.today", EVERYBODY, true),
                            new Target("/calendar-view", "week", "portal.nav.week", EVERYBODY, false),
                            new Target("/bookings", "list", "portal.nav.bookings", EVERYBODY, true),
                            new Target("/waitlist", "clock", "portal.nav.waitlist", BOOKERS, false),
                            new Target("/noshows", "warn", "portal.nav.noshows", LEADERS, false),
                            new Target("/conflicts", "conflict", "portal.nav.conflicts", EVERYBODY, false),
                            new Target("/notifications", "bell", "portal.nav.notifications", EVERYBODY, false),
                            new Target("/my-calendar", "calendar", "portal.nav.my-calendar", EVERYBODY, false),
                            new Target("/analytics-dashboard", "chart", "portal.nav.insights", EVERYBODY, false),
                            new Target("/gamification", "star", "portal.nav.game", BOOKERS, false),
                            new Target("/admin/telefonie-points", "check", "portal.nav.weekly", BOOKERS, false),
                            new Target("/chat", "chat", "portal.nav.chat", EVERYBODY, true))),
            new Group(
                    "portal.nav.administration",
                    List.of(
                            new Target("/admin/dashboard", "chart", "portal.nav.dashboard", LEADERS, false),
                            new Target("/team", "people", "portal.nav.team", LEADERS, false),
                            new Target("/admin/users", "people", "portal.nav.users", ADMIN, false),
                            new Target("/admin/consultants", "consultant", "portal.nav.consultants", ADMIN, false),
                            new Target("/admin/customers", "person", "portal.nav.customers", LEADERS, false),
                            new Target("/admin/rules", "rules", "portal.nav.rules", LEADERS, false),
                            new Target("/admin/export", "download", "portal.nav.export", LEADERS, false),
                            new Target("/admin/imports", "plus", "portal.nav.imports", ADMIN, false),
                            new Target("/admin/audit", "lock", "portal.nav.audit", ADMIN, false),
                            new Target("/admin/backups", "shield", "portal.nav.backups", ADMIN, false),
                            new Target("/admin/jobs", "refresh", "portal.nav.jobs", ADMIN, false))));

    private Navigation() {}

    static List<Section> of(@Nullable Person person, String path) {
        return GROUPS.stream()
                .map(group -> new Section(group.title(), group.entries(person, path)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    /** A part of the menu; {@code title} is a message key. */
    record Section(@Nullable String title, List<Entry> entries) {
        public boolean titled() {
            return title != null;
        }
    }

    /** One page of the menu; {@code label} is a message key. */
    record Entry(String path, String icon, String label, boolean current, boolean shortcut) {}

    private record Group(@Nullable String title, List<Target> targets) {
        List<Entry> entries(@Nullable Person person, String path) {
            return targets.stream()
                    .filter(target -> person != null && person.mayOpen(target.roles()))
                    .map(target -> target.entry(path))
                    .toList();
        }
    }

    private record Target(String path, String icon, String label, Set<String> roles, boolean shortcut) {
        Entry entry(String current) {
            boolean here = current.equals(path) || (!path.equals("/") && current.startsWith(path + "/"));
            return new Entry(path, icon, label, here, shortcut);
        }
    }
}
