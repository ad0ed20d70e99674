package dev.slotquest.portal.login;

import static dev.slotquest.portal.login.Access.ADMINS;
import static dev.slotquest.portal.login.Access.BOOKERS;
import static dev.slotquest.portal.login.Access.CONSULTANTS;
import static dev.slotquest.portal.login.Access.EVERYBODY;
import static dev.slotquest.portal.login.Access.LEADERS;
import static dev.slotquest.portal.login.Access.LOGGED_IN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address of the product and who may use it; the first line that fits decides, what fits none is closed. */
final class Routes {

    /** Where calendar services call; they carry no token of a page. */
    static final String CALENDAR_CALLS = "/google/calendar/notifications";

    /** Where Telegram brings what people write; known by its secret. */
    static final String TELEGRAM_CALLS = "/telegram/webhook";

    private static final List<Route> ALL = List.of(
            // What everybody needs before they are known.
            route(EVERYBODY, "GET POST", "/login"),
            route(EVERYBODY, "GET POST", LogInByLink.PATH),
            route(EVERYBODY, "GET POST", "/setup"),
            route(EVERYBODY, "POST", "/logout"),
            route(EVERYBODY, "POST", "/preferences/*"),
            route(EVERYBODY, "GET", "/health"),
            // A secret in the address stands for the log-in.
            route(EVERYBODY, "GET", "/api/v1/me/calendar.ics", "/api/v1/consultants/*/calendar.ics"),
            route(EVERYBODY, "GET", "/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico"),

            // Calls from calendar services; each names a channel and its secret.
            route(EVERYBODY, "POST", CALENDAR_CALLS),
            route(EVERYBODY, "POST", TELEGRAM_CALLS),

            // Pages.
            route(LOGGED_IN, "GET", "/"),
            route(BOOKERS, "POST", "/"),
            route(LOGGED_IN, "GET POST", "/chat", "/chat/**"),
            route(LEADERS, "GET", "/bookings/export", "/admin/export", "/admin/export/ledger"),
            route(LOGGED_IN, "GET", "/bookings", "/bookings/**", "/my-calendar", "/calendar-view", "/conflicts"),
            route(LEADERS, "POST", "/conflicts/differences", "/conflicts/differences/*"),
            route(LEADERS, "GET POST", "/noshows", "/noshows/**"),
            route(LOGGED_IN, "POST", "/call-backs/*/reached", "/call-backs/*/not-reached"),
            route(LOGGED_IN, "POST", "/conflicts/*/keep", "/conflicts/*/cancel"),
            route(LOGGED_IN, "POST", "/bookings/*/outcome", "/bookings/*/new-time"),
            route(LEADERS, "POST", "/bookings/*/outcome/correct"),
            route(BOOKERS, "POST", "/bookings", "/bookings/**"),
            route(BOOKERS, "GET POST", "/waitlist", "/waitlist/**"),
            route(LOGGED_IN, "GET POST", "/profile", "/profile/**"),
            route(LEADERS, "POST", "/daily-quests/progress"),
            route(BOOKERS, "GET POST", "/daily-quests", "/daily-quests/**", "/goals", "/goals/**"),
            route(LOGGED_IN, "GET", "/prestige-dashboard", "/mastery"),
            route(LOGGED_IN, "POST", "/prestige-dashboard/ascend", "/mastery/*/claim"),
            route(BOOKERS, "GET POST", "/admin/telefonie-points", "/admin/telefonie-points/**"),
            route(BOOKERS, "GET", "/gamification", "/scoreboard"),
            route(
                    BOOKERS,
                    "POST",
                    "/gamification/playing",
                    "/gamification/reward",
                    "/gamification/workdays",
                    "/scoreboard/seen"),
            route(
                    ADMINS,
                    "POST",
                    "/gamification/features",
                    "/gamification/displays",
                    "/gamification/displays/*/withdraw"),
            // Walls show the secret of their address; who is logged in is asked behind it.
            route(EVERYBODY, "GET", "/tv"),
            route(BOOKERS, "GET POST", "/games", "/games/**", "/customization-shop", "/customization-shop/**"),
            route(BOOKERS, "GET", "/badges"),
            route(LOGGED_IN, "GET POST", "/notifications", "/notifications/**"),
            route(
                    LEADERS,
                    "GET",
                    "/admin/dashboard",
                    "/admin/dashboard/bands",
                    "/admin/dashboard/health",
                    "/admin/analytics",
                    "/team"),
            route(LOGGED_IN, "GET", "/analytics-dashboard"),
            route(LEADERS, "GET", "/admin/rules"),
            route(ADMINS, "POST", "/admin/customers/{id}/erase"),
            route(LEADERS, "GET POST", "/admin/customers", "/admin/customers/**"),
            route(ADMINS, "GET POST", "/admin/**"),

            // The seed's calls.
            route(BOOKERS, "POST", "/book"),
            route(LOGGED_IN, "GET", "/api/availability"),
            route(LOGGED_IN, "GET", "/api/gamification/progress/{username}"),
            route(LEADERS, "POST", "/api/gamification/quest-progress"),
            route(LOGGED_IN, "GET", "/api/analytics/performance/{username}"),

            // The full API.
            route(LOGGED_IN, "GET", "/api/v1/me"),
            route(LOGGED_IN, "GET", "/api/v1/events"),
            route(LOGGED_IN, "GET", "/api/v1/bookings", "/api/v1/bookings/**"),
            route(BOOKERS, "POST", "/api/v1/bookings", "/api/v1/bookings/{reference}/undo"),
            route(BOOKERS, "PATCH DELETE", "/api/v1/bookings/{reference}"),
            route(LOGGED_IN, "POST", "/api/v1/bookings/{reference}/outcome"),
            route(LOGGED_IN, "GET", "/api/v1/outcomes/open"),
            route(LEADERS, "GET", "/api/v1/outcomes/overdue"),
            route(LEADERS, "GET", "/api/v1/no-show-alerts", "/api/v1/no-show-alerts/{id}"),
            route(LEADERS, "POST", "/api/v1/no-show-alerts/{id}/resolve"),
            route(LOGGED_IN, "GET", "/api/v1/call-backs", "/api/v1/call-backs/{id}"),
            route(LOGGED_IN, "POST", "/api/v1/call-backs/{id}/reached", "/api/v1/call-backs/{id}/not-reached"),
            route(LOGGED_IN, "GET", "/api/v1/analytics/kpis", "/api/v1/analytics/series"),
            route(LEADERS, "GET", "/api/v1/analytics/heatmap", "/api/v1/analytics/funnel"),
            route(LOGGED_IN, "GET", "/api/v1/availability", "/api/v1/availability/**"),
            route(LEADERS, "GET", "/api/export/bookings", "/api/v1/exports/bookings", "/api/v1/exports/outcomes"),
            route(LEADERS, "GET", "/api/v1/exports/ledger"),
            route(
                    ADMINS,
                    "GET",
                    "/api/v1/exports/customers",
                    "/api/v1/exports/ml-dataset",
                    "/api/v1/exports/ml-dataset/dictionary"),
            route(BOOKERS, "GET POST DELETE", "/api/v1/holds", "/api/v1/holds/**"),
            route(BOOKERS, "GET POST", "/api/v1/waitlist"),
            route(BOOKERS, "GET PATCH DELETE", "/api/v1/waitlist/{id}"),
            route(BOOKERS, "POST", "/api/v1/waitlist/{id}/accept", "/api/v1/waitlist/{id}/decline"),
            route(LOGGED_IN, "GET", "/api/v1/consultants", "/api/v1/consultants/**"),
            route(
                    CONSULTANTS,
                    "POST PUT PATCH DELETE",
                    "/api/v1/consultants/*/absences",
                    "/api/v1/consultants/*/absences/*"),
            route(CONSULTANTS, "PUT", "/api/v1/consultants/*/hours"),
            route(LOGGED_IN, "POST", "/api/v1/consultants/*/calendar/sync"),
            route(ADMINS, "POST PATCH DELETE", "/api/v1/consultants", "/api/v1/consultants/*"),
            route(LEADERS, "GET", "/api/v1/rules", "/api/v1/rules/**"),
            route(ADMINS, "POST PUT DELETE", "/api/v1/rules/**"),
            route(ADMINS, "DELETE", "/api/v1/customers/{id}"),
            route(LEADERS, "GET POST PUT DELETE", "/api/v1/customers", "/api/v1/customers/**"),
            route(LOGGED_IN, "GET", "/api/v1/holidays"),
            route(ADMINS, "PUT", "/api/v1/holidays/{holiday}"),
            route(BOOKERS, "GET POST PUT DELETE", "/api/v1/weekly-points", "/api/v1/weekly-points/**"),
            route(LOGGED_IN, "POST", "/api/v1/text/parse"),
            route(ADMINS, "GET", "/api/v1/jobs", "/api/v1/jobs/{name}", "/api/v1/jobs/{name}/runs"),
            route(ADMINS, "PATCH", "/api/v1/jobs/{name}"),
            route(ADMINS, "POST", "/api/v1/jobs/{name}/run"),
            route(LOGGED_IN, "GET PATCH", "/api/v1/gamification/me"),
            route(LOGGED_IN, "GET", "/api/v1/gamification/ledger", "/api/v1/gamification/levels"),
            route(LOGGED_IN, "GET", "/api/v1/gamification/leaderboards", "/api/v1/gamification/features"),
            route(ADMINS, "PUT", "/api/v1/gamification/features"),
            route(BOOKERS, "GET", "/api/v1/gamification/quests"),
            route(
                    BOOKERS,
                    "POST",
                    "/api/v1/gamification/quests/{id}/claim",
                    "/api/v1/gamification/quests/team/{week}/claim"),
            route(BOOKERS, "GET POST", "/api/v1/gamification/goals"),
            route(BOOKERS, "PATCH DELETE", "/api/v1/gamification/goals/{id}"),
            route(BOOKERS, "POST", "/api/v1/gamification/goals/{id}/claim", "/api/v1/gamification/goals/{id}/accept"),
            route(LOGGED_IN, "GET", "/api/v1/gamification/prestige", "/api/v1/gamification/mastery"),
            route(LOGGED_IN, "POST", "/api/v1/gamification/prestige/ascend"),
            route(LOGGED_IN, "POST", "/api/v1/gamification/mastery/{category}/claim"),
            route(
                    BOOKERS,
                    "GET",
                    "/api/v1/gamification/games",
                    "/api/v1/gamification/duels",
                    "/api/v1/gamification/shop"),
            route(
                    BOOKERS,
                    "POST",
                    "/api/v1/gamification/games/{id}/play",
                    "/api/v1/gamification/duels/{id}/accept",
                    "/api/v1/gamification/duels/{id}/decline",
                    "/api/v1/gamification/shop/{item}/buy"),
            route(BOOKERS, "GET PUT", "/api/v1/gamification/avatar", "/api/v1/gamification/theme"),
            route(LOGGED_IN, "GET", "/api/v1/gamification/badges"),
            route(LOGGED_IN, "GET", "/api/v1/notifications", "/api/v1/notifications/preferences"),
            route(LOGGED_IN, "POST", "/api/v1/notifications/{id}/read", "/api/v1/notifications/read-all"),
            route(LOGGED_IN, "PUT", "/api/v1/notifications/preferences"),
            route(LOGGED_IN, "GET POST", "/api/v1/notifications/push-subscriptions"),
            route(LOGGED_IN, "DELETE", "/api/v1/notifications/push-subscriptions/{id}"),
            route(ADMINS, "GET POST", "/api/v1/imports"),
            route(ADMINS, "GET", "/api/v1/imports/{id}"),
            route(ADMINS, "GET POST", "/api/v1/backups"),
            route(ADMINS, "GET", "/api/v1/audit", "/api/v1/audit/chain", "/api/v1/audit/export"),
            route(ADMINS, "GET POST", "/api/v1/users"),
            route(ADMINS, "DELETE", "/api/v1/users/{username}"),
            route(LOGGED_IN, "GET PATCH", "/api/v1/users/{username}"),
            route(LOGGED_IN, "POST", "/api/v1/users/{username}/link-codes"),
            route(LOGGED_IN, "GET POST", "/api/v1/users/{username}/api-keys"),
            route(LOGGED_IN, "DELETE", "/api/v1/users/{username}/api-keys/{id}"),
            route(LOGGED_IN, "GET", "/api/v1/users/{username}/links", "/api/v1/users/{username}/sessions"),
            route(LOGGED_IN, "DELETE", "/api/v1/users/{username}/links/{id}", "/api/v1/users/{username}/sessions/{id}"),

            // What the API looks like.
            route(
                    LOGGED_IN,
                    "GET",
                    "/api-docs",
                    "/v3/api-docs",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml",
                    "/swagger-ui/**"));

    private Routes() {}

    /** One line: these methods on these paths are for these people. */
    record Route(Access access, List<String> methods, List<PathPattern> paths) {

        boolean hasPath(PathContainer path) {
            return paths.stream().anyMatch(pattern -> pattern.matches(path));
        }

        /** A {@code HEAD} asks for less than a {@code GET}. */
        boolean hasMethod(String method) {
            return methods.contains(method.equals("HEAD") ? "GET" : method);
        }
    }

    /** The line for a request, if there is one. */
    static Optional<Route> find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(route -> route.hasMethod(method) && route.hasPath(parsed))
                .findFirst();
    }

    /** Whether the path is one of ours, whatever the method. */
    static boolean knowsPath(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return ALL.stream().anyMatch(route -> route.hasPath(parsed));
    }

    static List<Route> all() {
        return ALL;
    }

    private static Route route(Access access, String methods, String... paths) {
        return new Route(
                access,
                List.of(methods.split(" ")),
                Arrays.stream(paths)
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList());
    }
}
