package dev.slotquest.portal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what was wrong with a request: which field, and why. */
@Component
class RequestFaults {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** The problem, or nothing when the request is not to blame. */
    Optional<ApiProblem> explain(Exception fault) {
        return Optional.ofNullable(
                switch (fault) {
                    case ApiProblem problem -> problem;
                    case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
                    case MethodArgumentNotValidException invalid -> invalid(invalid);
                    case HandlerMethodValidationException invalid -> invalid(invalid);
                    case MethodArgumentTypeMismatchException mismatch ->
                        malformed(snakeCase(mismatch.getName()), mismatch.getRequiredType());
                    case TypeMismatchException mismatch ->
                        malformed(String.valueOf(mismatch.getPropertyName()), mismatch.getRequiredType());
                    case MissingServletRequestParameterException missing ->
                        ApiProblem.malformed(List.of(FieldFault.of(missing.getParameterName(), "REQUIRED")));
                    case MissingRequestValueException _ -> ApiProblem.malformed(List.of());
                    case HttpRequestMethodNotSupportedException method -> method(method);
                    case HttpMediaTypeNotSupportedException type -> mediaType(type);
                    case HttpMediaTypeNotAcceptableException _ ->
                        ApiProblem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
                    case NoResourceFoundException _, NoHandlerFoundException _ ->
                        ApiProblem.of(HttpStatus.NOT_FOUND, "not-found");
                    case ErrorResponse other
                    when other.getStatusCode().is4xxClientError() ->
                        ApiProblem.of(other.getStatusCode(), "malformed-request");
                    default -> null;
                });
    }

    private static ApiProblem unreadable(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        while (cause != null && !(cause instanceof BodyTooLarge) && !(cause instanceof DatabindException)) {
            if (cause instanceof StreamReadException) {
                return ApiProblem.of(HttpStatus.BAD_REQUEST, "malformed-json");
            }
            cause = cause.getCause();
        }
        return switch (cause) {
            case BodyTooLarge tooLarge -> tooLarge.problem();
            case DatabindException mismatch -> mismatch(mismatch);
            case null, default -> ApiProblem.of(HttpStatus.BAD_REQUEST, "malformed-json");
        };
    }

    private static ApiProblem mismatch(DatabindException mismatch) {
        Class<?> wanted = mismatch instanceof MismatchedInputException input ? input.getTargetType() : null;
        String field = path(mismatch.getPath());
        return field.isEmpty() ? ApiProblem.malformed(List.of(FieldFault.of("", "OBJECT"))) : malformed(field, wanted);
    }

    private static ApiProblem malformed(String field, @Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            String known = Arrays.stream(wanted.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return ApiProblem.malformed(List.of(FieldFault.of(field, "UNKNOWN", known)));
        }
        return ApiProblem.malformed(List.of(FieldFault.of(field, code(wanted))));
    }

    private static String code(@Nullable Class<?> wanted) {
        String type = wanted == null ? "" : wanted.getSimpleName();
        return switch (type) {
            case "LocalDate" -> "DATE";
            case "LocalTime" -> "TIME";
            case "OffsetDateTime", "Instant", "ZonedDateTime" -> "DATE_TIME";
            case "String" -> "TEXT";
            case "int", "Integer", "long", "Long" -> "NUMBER";
            case "boolean", "Boolean" -> "BOOLEAN";
            default -> "MALFORMED";
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static ApiProblem invalid(MethodArgumentNotValidException invalid) {
        return ApiProblem.invalid(invalid.getFieldErrors().stream()
                .map(error -> fault(error.getField(), error))
                .toList());
    }

    private static ApiProblem invalid(HandlerMethodValidationException invalid) {
        return ApiProblem.invalid(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> fault(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                error)))
                .toList());
    }

    private static FieldFault fault(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        return new FieldFault(
                Stream.of(field.split("\\.")).map(RequestFaults::snakeCase).collect(Collectors.joining(".")),
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
                    case "Size", "Length" -> "LENGTH";
                    case "Min", "Max", "Positive", "PositiveOrZero", "Range" -> "RANGE";
                    default -> "MALFORMED";
                },
                new DefaultMessageSourceResolvable(new String[0], null, error.getDefaultMessage()));
    }

    private static ApiProblem method(HttpRequestMethodNotSupportedException method) {
        String allowed = Optional.ofNullable(method.getSupportedHttpMethods()).stream()
                .flatMap(methods -> methods.stream())
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return ApiProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", method.getMethod(), allowed)
                .withHeader(HttpHeaders.ALLOW, allowed);
    }

    private static ApiProblem mediaType(HttpMediaTypeNotSupportedException type) {
        return ApiProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                .withHeader(HttpHeaders.ACCEPT, MediaType.toString(type.getSupportedMediaTypes()));
    }

    static String snakeCase(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
