package dev.slotquest.portal.web;

import dev.slotquest.gamification.shop.Look;
import dev.slotquest.identity.User;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the frame of a page knows; templates see it as {@code layout}. Looks at the session only when asked who is there. */
final class Layout {

    static final String ATTRIBUTE = "layout";

    private static final List<String> COMPONENTS = List.of(
            "button", "field", "table", "card", "badge", "alert", "toast", "dialog", "nav", "slot", "pager", "empty",
            "chat", "filter", "week", "tabs", "avatar", "figures");
    private static final Set<Integer> FAULTS_WITH_WORDS = Set.of(400, 401, 403, 404, 405, 409, 413, 500, 503);

    private final HttpServletRequest request;
    private final Locale locale;
    private final boolean switches;
    private final List<NavigationCount> counters;
    private final @Nullable Appearance appearance;
    private @Nullable Map<String, Long> counts;

    Layout(HttpServletRequest request, Locale locale, List<NavigationCount> counters, Appearance appearance) {
        this(request, locale, request.getDispatcherType() != DispatcherType.ERROR, counters, appearance);
    }

    /** @param switches whether language and brightness can be switched here; a page about a fault offers no forms */
    Layout(HttpServletRequest request, Locale locale, boolean switches) {
        this(request, locale, switches, List.of(), null);
    }

    private Layout(
            HttpServletRequest request,
            Locale locale,
            boolean switches,
            List<NavigationCount> counters,
            @Nullable Appearance appearance) {
        this.counters = counters;
        this.appearance = switches ? appearance : null;
        this.request = request;
        this.locale = locale;
        this.switches = switches;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    /** {@code light} or {@code dark}, or {@code null} for what the system says. */
    public @Nullable String getTheme() {
        return Preferences.theme(request);
    }

    public List<String> getThemes() {
        return Preferences.THEMES;
    }

    public String icon(String theme) {
        return switch (theme) {
            case "light" -> "sun";
            case "dark" -> "moon";
            default -> "system";
        };
    }

    /** One style sheet for each component. */
    public List<String> getComponents() {
        return COMPONENTS;
    }

    /** Path and query of this page, to come back to. */
    public String getAddress() {
        String query = request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    public boolean isSwitches() {
        return switches;
    }

    public @Nullable Person getPerson() {
        return Person.of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** How who is logged in looks. A page about a fault asks nothing of the database. */
    public Look getLook() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return appearance != null && who != null && who.getPrincipal() instanceof User user
                ? appearance.of(user.id())
                : Look.USUAL;
    }

    public List<Navigation.Section> getNavigation() {
        return Navigation.of(getPerson(), path());
    }

    /** How much waits behind an entry of the menu; 0 where nothing does. */
    public long count(Navigation.Entry entry) {
        if (counts == null) {
            counts = counted();
        }
        return counts.getOrDefault(entry.path(), 0L);
    }

    private Map<String, Long> counted() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof User user
                ? counters.stream().collect(Collectors.toMap(NavigationCount::path, counter -> counter.count(user)))
                : Map.of();
    }

    /** The few pages that stand in the bar at the bottom of a small screen. */
    public List<Navigation.Entry> getShortcuts() {
        return getNavigation().stream()
                .flatMap(section -> section.entries().stream())
                .filter(Navigation.Entry::shortcut)
                .toList();
    }

    /** The part of the message key that tells this status: itself where there are words, else its family. */
    public String fault(@Nullable Integer status) {
        if (status == null) {
            return "500";
        }
        if (FAULTS_WITH_WORDS.contains(status)) {
            return status.toString();
        }
        return status >= 400 && status < 500 ? "400" : "500";
    }

    /** Whether this page is at a path, or below it. */
    public boolean at(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    private String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
