package dev.slotquest.jobs;

import java.util.regex.Pattern;

/** What went wrong, in one line for the operator: without secrets, and without the stack that stands in the log. */
final class ShortError {

    private static final int LONGEST = 300;
    private static final Pattern NAMED_SECRET = Pattern.compile(
            "(?i)(password|passwd|secret|token|api[_-]?key|authorization|bearer)([\"']?\\s*[:=\\s]\\s*)\\S+");

    /** Nothing that people write is that long and has digits in it; tokens and keys are. */
    private static final Pattern LOOKS_SECRET = Pattern.compile("(?=[\\w+/=:-]*\\d)[\\w+/=:-]{24,}");

    private static final Pattern USER_IN_ADDRESS = Pattern.compile("//[^/\\s@]+@");

    private ShortError() {}

    static String of(Throwable fault) {
        String message = fault.getMessage();
        String line = message == null || message.isBlank()
                ? fault.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
        String safe = NAMED_SECRET.matcher(line).replaceAll("$1$2…");
        safe = USER_IN_ADDRESS.matcher(safe).replaceAll("//…@");
        safe = LOOKS_SECRET.matcher(safe).replaceAll("…");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }
}
