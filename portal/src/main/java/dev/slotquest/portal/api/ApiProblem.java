package dev.slotquest.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A request that cannot be fulfilled, as an RFC 9457 problem: thrown by controllers, written by the frame.
 *
 * <pre>{@code
 * throw ApiProblem.of(HttpStatus.CONFLICT, "slot-taken").with("alternatives", alternatives);
 * throw ApiProblem.notFound("booking");
 * throw ApiProblem.invalid(List.of(FieldFault.of("starts_at", "IN_THE_PAST")));
 * }</pre>
 */
public final class ApiProblem extends RuntimeException {

    private final HttpStatusCode status;
    private final String slug;
    private final transient Object[] arguments;
    private final transient List<FieldFault> faults;
    private final transient Map<String, @Nullable Object> members;
    private final transient HttpHeaders headers;

    private ApiProblem(
            HttpStatusCode status,
            String slug,
            Object[] arguments,
            List<FieldFault> faults,
            Map<String, @Nullable Object> members,
            HttpHeaders headers) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.arguments = arguments;
        this.faults = faults;
        this.members = members;
        this.headers = headers;
    }

    /**
     * A problem of this kind.
     *
     * @param slug the stable end of its type; {@code api.problem.<slug>} is its title, {@code api.problem.<slug>.detail}
     *     what else to say, if there is such a message
     * @param arguments fill the places of these texts
     */
    public static ApiProblem of(HttpStatusCode status, String slug, Object... arguments) {
        return new ApiProblem(status, slug, arguments, List.of(), Map.of(), new HttpHeaders());
    }

    /** 404: there is no such thing, or none that the caller may see; {@code what} as in {@code api.thing.<what>}. */
    public static ApiProblem notFound(String what) {
        return of(HttpStatus.NOT_FOUND, what + "-not-found");
    }

    /** 403: the caller may not do this. */
    public static ApiProblem forbidden() {
        return of(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** 400: these fields cannot be read as what they should be. */
    public static ApiProblem malformed(List<FieldFault> faults) {
        return of(HttpStatus.BAD_REQUEST, "malformed-request").because(faults);
    }

    /** 422: these fields can be read, but do not do. */
    public static ApiProblem invalid(List<FieldFault> faults) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request").because(faults);
    }

    /** The same problem, with what is wrong by field. */
    public ApiProblem because(List<FieldFault> because) {
        return new ApiProblem(status, slug, arguments, List.copyOf(because), members, headers);
    }

    /** The same problem, with one more member in its document. */
    public ApiProblem with(String member, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(members);
        more.put(member, value);
        return new ApiProblem(status, slug, arguments, faults, more, headers);
    }

    /** The same problem, with one more header of its answer. */
    public ApiProblem withHeader(String name, String value) {
        var more = new HttpHeaders(headers);
        more.add(name, value);
        return new ApiProblem(status, slug, arguments, faults, members, more);
    }

    public HttpStatusCode status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    List<FieldFault> faults() {
        return faults;
    }

    Map<String, @Nullable Object> members() {
        return members;
    }

    HttpHeaders headers() {
        return headers;
    }
}
