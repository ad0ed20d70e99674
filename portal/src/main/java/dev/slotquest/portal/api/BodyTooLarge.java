package dev.slotquest.portal.api;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** More was sent than we read. */
final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("The body has more than %d bytes.".formatted(limit));
        this.limit = limit;
    }

    ApiProblem problem() {
        return problem(limit);
    }

    static ApiProblem problem(long limit) {
        return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit / 1024);
    }
}
