package dev.slotquest.calendar.google.fake;

import java.time.Duration;

/** Something that goes wrong between the product and the service. */
public sealed interface Fault {

    /** The service refuses with this status and reason; nothing was done. */
    record Refused(int status, String reason) implements Fault {}

    /** A front end answers with a page instead of the service; nothing was done. */
    record Page(int status) implements Fault {}

    /** The token is refused, as if it had been revoked; nothing was done. */
    record Unauthorized() implements Fault {}

    /** The connection ends before anything was done. */
    record CutBefore() implements Fault {}

    /** The connection ends after the service did what was asked: the answer is lost. */
    record CutAfter() implements Fault {}

    /** The service does what was asked; half of its answer arrives. */
    record Truncated() implements Fault {}

    /** The service takes its time, then answers as usual. */
    record Slow(Duration delay) implements Fault {}

    /** Too many requests in a short time. */
    static Fault rateLimit() {
        return new Refused(403, "rateLimitExceeded");
    }

    /** Google makes the account wait for hours. */
    static Fault quota() {
        return new Refused(403, "quotaExceeded");
    }
}
