package dev.slotquest.portal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what stands in addresses and forms; what makes no sense is nothing. */
public final class Typed {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Typed() {}

    /** Whether anything was typed at all. */
    public static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The text without blanks around it, or nothing. */
    public static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    /** A day such as {@code 2026-12-02} of these two centuries. */
    public static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text(text).map(LocalDate::parse).filter(Typed::isNear);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** An instant such as {@code 2026-12-02T13:00:00Z} of these two centuries. */
    public static Optional<Instant> instant(@Nullable String text) {
        try {
            return text(text)
                    .map(Instant::parse)
                    .filter(at -> isNear(at.atOffset(ZoneOffset.UTC).toLocalDate()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A constant by its name, whatever the case. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String text) {
        return text(text)
                .flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    /** A whole number. */
    public static Optional<Long> number(@Nullable String text) {
        try {
            return text(text).map(Long::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The answer to what no form of ours sends. */
    public static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static boolean isNear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
