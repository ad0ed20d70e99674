package dev.slotquest.portal.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Opens an address to those whom {@link Routes} names; looks who is there only where it matters. */
final class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<DispatcherType> GUARDED_BEFORE =
            EnumSet.of(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC);

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (GUARDED_BEFORE.contains(request.getDispatcherType())) {
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(allowed(request.getMethod(), pathOf(request), who));
    }

    /** The path inside the application, without what follows a semicolon. */
    static String pathOf(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication().value();
    }

    private static boolean allowed(String method, String path, Supplier<? extends @Nullable Authentication> who) {
        Access access = Routes.find(method, path)
                .map(Routes.Route::access)
                .orElse(Routes.knowsPath(path) ? Access.LOGGED_IN : null);
        if (access == null) {
            return false;
        }
        if (access == Access.EVERYBODY) {
            return true;
        }
        return who.get() instanceof PersonAuthentication person
                && access.allows(person.user())
                && (READING.contains(method) || person.mayWrite());
    }
}
