package dev.slotquest.bot.telegram.fake;

import java.time.Duration;

/** Something that goes wrong between the bot and the service. */
public sealed interface Fault {
    /** A gateway answers with a page instead of the service; nothing was done. */
    record Page(int status) implements Fault {}

    /** The service asks to wait; nothing was done. */
    record TooManyRequests(int retryAfterSeconds) implements Fault {}

    /** The service refuses with this code and text; nothing was done. */
    record Refused(int code, String description) implements Fault {}

    /** The connection ends before anything was done. */
    record CutBefore() implements Fault {}

    /** The connection ends after the service did what was asked. */
    record CutAfter() implements Fault {}

    /** The service takes its time, then answers as usual. */
    record Slow(Duration delay) implements Fault {}
}
