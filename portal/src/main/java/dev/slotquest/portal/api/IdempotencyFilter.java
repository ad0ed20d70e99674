package dev.slotquest.portal.api;

import dev.slotquest.portal.api.IdempotencyKeys.Answer;
import dev.slotquest.portal.api.IdempotencyKeys.Claim;
import dev.slotquest.portal.api.IdempotencyKeys.Name;
import dev.slotquest.portal.login.PersonAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a request that is sent again under the same {@code Idempotency-Key} only once, and answers it as the first time.
 * An answer is kept when it is final: faults of ours and refusals for haste are not. A process that dies on the way
 * blocks its key for a short time only.
 */
final class IdempotencyFilter extends ApiFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern USABLE = Pattern.compile("[!-~]{1,100}");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);
    private static final int SWEEP_EVERY = 500;

    private final IdempotencyKeys keys;
    private final AtomicInteger claims = new AtomicInteger();

    IdempotencyFilter(Problems problems, IdempotencyKeys keys) {
        super(problems);
        this.keys = keys;
    }

    @Override
    void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (key == null || !request.getMethod().equals("POST") || isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!USABLE.matcher(key).matches()) {
            throw ApiProblem.malformed(List.of(FieldFault.of(KEY, "KEY")));
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person) {
            ReadBody body = ReadBody.of(request);
            doOnce(new Name(person.user().id(), key), body, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void doOnce(Name name, ReadBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (claims.incrementAndGet() % SWEEP_EVERY == 0) {
            keys.removeOld();
        }
        switch (keys.claim(name, hash(request))) {
            case Claim.Mine mine -> run(mine, request, response, chain);
            case Claim.Answered(Answer answer) -> replay(answer, response);
            case Claim.Running() ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "idempotency-key-in-use")
                        .withHeader(HttpHeaders.RETRY_AFTER, "1");
            case Claim.OtherRequest() ->
                throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
    }

    private void run(Claim.Mine mine, ReadBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, recorded);
            if (isFinal(recorded.getStatus())) {
                keys.answer(mine, answer(recorded));
                kept = true;
            }
        } finally {
            if (!kept) {
                keys.release(mine);
            }
        }
        recorded.copyBodyToResponse();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Answer answer(ContentCachingResponseWrapper recorded) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = recorded.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        headers.putIfAbsent(
                HttpHeaders.CONTENT_TYPE,
                Objects.requireNonNullElse(recorded.getContentType(), MediaType.APPLICATION_JSON_VALUE));
        return new Answer(
                recorded.getStatus(), headers, new String(recorded.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static boolean isFinal(int status) {
        return status < 500 && status != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static String hash(ReadBody request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
