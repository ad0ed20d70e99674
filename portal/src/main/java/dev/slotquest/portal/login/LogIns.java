package dev.slotquest.portal.login;

import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The sessions in which people are logged in. A session ends after {@value #LONGEST_HOURS} hours, and at once when its
 * person left or got a new password: both are asked of the person, not of the session.
 */
public final class LogIns implements SecurityContextRepository {

    private static final String ATTRIBUTE = "slotquest.log-in";
    private static final int LONGEST_HOURS = 8;
    private static final int LONGEST_AGENT = 200;

    private final People people;
    private final BusinessTime time;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    LogIns(People people, BusinessTime time, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.people = people;
        this.time = time;
        this.sessions = sessions;
    }

    /**
     * One session, as its person sees it.
     *
     * @param id names the session without giving it away
     * @param current whether it is the one that asks
     */
    public record LoggedIn(String id, Instant since, Instant lastUsed, String address, String agent, boolean current) {}

    /** Makes this session, under a new id, one of the person. */
    void begin(User user, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        session.setAttribute(
                ATTRIBUTE,
                new LogIn(
                        user.id(),
                        time.now().toEpochMilli(),
                        request.getRemoteAddr(),
                        agent.substring(0, Math.min(agent.length(), LONGEST_AGENT))));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user.username());
    }

    /** Keeps this session after its person changed the password, while all others of the person end. */
    public void renew(User user, HttpServletRequest request) {
        begin(user, request);
    }

    /** Where the person is logged in, latest use first. */
    public List<LoggedIn> of(User user, HttpServletRequest request) {
        HttpSession own = request.getSession(false);
        String ownId = own == null ? null : own.getId();
        return sessions.findByPrincipalName(user.username()).values().stream()
                .flatMap(session -> loggedIn(session, user, ownId).stream())
                .sorted(Comparator.comparing(LoggedIn::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of the person, and tells whether there was such a one. */
    public boolean end(User user, String id) {
        Optional<String> found = sessions.findByPrincipalName(user.username()).keySet().stream()
                .filter(session -> name(session).equals(id))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    /** Log-ins begin with {@link #begin}; all that is left to do here is to forget one. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && context.getAuthentication() == null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return logIn(request) != null;
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        LogIn logIn = logIn(request);
        if (logIn == null) {
            return new SecurityContextImpl();
        }
        return people.findById(logIn.userId())
                .filter(user -> counts(logIn, user))
                .map(user -> new SecurityContextImpl(PersonAuthentication.bySession(user)))
                .orElseGet(() -> forget(request));
    }

    private boolean counts(LogIn logIn, User user) {
        Instant changed = user.passwordChangedAt();
        return user.active()
                && time.now().isBefore(logIn.time().plus(Duration.ofHours(LONGEST_HOURS)))
                && (changed == null || !logIn.time().isBefore(changed));
    }

    private static SecurityContextImpl forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new SecurityContextImpl();
    }

    private static @Nullable LogIn logIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof LogIn logIn ? logIn : null;
    }

    private Optional<LoggedIn> loggedIn(Session session, User user, @Nullable String ownId) {
        LogIn logIn = session.getAttribute(ATTRIBUTE);
        if (logIn == null || session.isExpired() || !counts(logIn, user)) {
            return Optional.empty();
        }
        return Optional.of(new LoggedIn(
                name(session.getId()),
                logIn.time(),
                session.getLastAccessedTime(),
                logIn.address(),
                logIn.agent(),
                session.getId().equals(ownId)));
    }

    private static String name(String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext loaded = context;
            if (loaded == null) {
                loaded = contextOf(request);
                context = loaded;
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
