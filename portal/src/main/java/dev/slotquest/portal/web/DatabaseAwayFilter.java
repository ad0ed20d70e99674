package dev.slotquest.portal.web;

import dev.slotquest.db.DatabaseUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/** Answers 503 in words when the database cannot be reached; what it shows needs neither database nor session. */
final class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);
    private static final int STATUS = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final String RETRY_SECONDS = "5";

    private final LocaleResolver localeResolver;
    private final ITemplateEngine templates;
    private final MessageSource messages;

    DatabaseAwayFilter(LocaleResolver localeResolver, ITemplateEngine templates, MessageSource messages) {
        this.messages = messages;
        this.localeResolver = localeResolver;
        this.templates = templates;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!DatabaseUnavailable.isCauseOf(failure) || response.isCommitted()) {
                throw failure;
            }
            log.warn(
                    "{} {}: the database is away: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.toString());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(STATUS);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", ContentSecurityPolicy.DIRECTIVES);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (wantsJson(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(problem(request));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(page(request, response));
        }
    }

    private String page(HttpServletRequest request, HttpServletResponse response) {
        var locale = localeResolver.resolveLocale(request);
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var model = Map.<String, Object>of("status", STATUS, Layout.ATTRIBUTE, new Layout(request, locale, false));
        return templates.process("error", new WebContext(exchange, locale, model));
    }

    /** The same document as the API writes for a database that goes away in the middle of a call. */
    private String problem(HttpServletRequest request) {
        var locale = localeResolver.resolveLocale(request);
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/database-unavailable");
        document.put("title", messages.getMessage("api.problem.database-unavailable", null, locale));
        document.put("status", STATUS);
        document.put("detail", messages.getMessage("api.problem.database-unavailable.detail", null, locale));
        document.put("instance", request.getRequestURI());
        return JsonMapper.shared().writeValueAsString(document);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.equals("/book");
    }
}
