package dev.slotquest.portal.operations;

import dev.slotquest.shared.ComponentHealth.State;
import dev.slotquest.shared.health.HealthReport;
import dev.slotquest.shared.health.ProductHealth;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /health}: the state of the product and of each part, nothing else, for anybody who asks. It stands in front
 * of session and security, which need the database that may be the very thing which is away.
 */
final class HealthFilter extends OncePerRequestFilter {

    static final String PATH = "/health";

    private final ProductHealth health;
    private final JsonMapper json;

    HealthFilter(ProductHealth health, JsonMapper json) {
        this.health = health;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !PATH.equals(path) || !isReading(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var report = health.report();
        var body = json.writeValueAsString(body(report)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(
                report.state() == State.DOWN ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static Map<String, Object> body(HealthReport report) {
        Map<String, Object> components = new LinkedHashMap<>();
        report.parts().forEach((name, found) -> components.put(name, Map.of("status", found.state())));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", report.state());
        body.put("components", components);
        body.put("checked_at", report.at());
        return body;
    }
}
