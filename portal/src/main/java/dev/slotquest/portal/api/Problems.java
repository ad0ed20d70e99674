package dev.slotquest.portal.api;

import dev.slotquest.portal.login.PersonAuthentication;
import dev.slotquest.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes problems as documents, in the language of who asked. */
@Component
class Problems {

    /** What a problem's slug is appended to. */
    static final String TYPES = "/problems/";

    private final MessageSource messages;
    private final Languages languages;

    Problems(MessageSource messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locale(request);
        byte[] body = ApiJson.MAPPER.writeValueAsBytes(document(problem, request, locale));
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, @Nullable Object> document(ApiProblem problem, HttpServletRequest request, Locale locale) {
        String key = "api.problem." + problem.slug();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("type", TYPES + problem.slug());
        document.put("title", text(key, problem, locale).orElseGet(() -> status(problem)));
        document.put("status", problem.status().value());
        text(key + ".detail", problem, locale).ifPresent(detail -> document.put("detail", detail));
        document.put("instance", request.getRequestURI());
        if (!problem.faults().isEmpty()) {
            document.put("errors", errors(problem.faults(), locale));
        }
        document.putAll(problem.members());
        return document;
    }

    private List<Map<String, String>> errors(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> Map.of(
                        "field", fault.field(),
                        "code", fault.code(),
                        "message", messages.getMessage(fault.text(), locale)))
                .toList();
    }

    private Optional<String> text(String key, ApiProblem problem, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, problem.arguments(), null, locale));
    }

    private static String status(ApiProblem problem) {
        return Objects.requireNonNullElse(HttpStatus.resolve(problem.status().value()), HttpStatus.BAD_REQUEST)
                .getReasonPhrase();
    }

    /** The language that was asked for, else the person's, else the usual one. */
    Locale locale(HttpServletRequest request) {
        return asked(request).or(Problems::persons).orElse(languages.usual());
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Languages.spoken(locale).stream())
                .findFirst();
    }

    private static Optional<Locale> persons() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                ? Languages.spoken(person.user().locale())
                : Optional.empty();
    }
}
