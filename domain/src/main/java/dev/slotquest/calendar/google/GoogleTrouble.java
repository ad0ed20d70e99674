package dev.slotquest.calendar.google;

import com.google.auth.Retryable;
import dev.slotquest.calendar.CalendarTrouble;
import dev.slotquest.calendar.TroubleReason.Code;
import dev.slotquest.calendar.google.Answer.Refused;
import java.io.IOException;
import java.time.Duration;

/** Says what is wrong with a calendar, and what somebody may do about it. */
final class GoogleTrouble {

    private static final Duration SHORT_WAIT = Duration.ofSeconds(30);
    private static final Duration LONG_WAIT = Duration.ofHours(1);

    private final String email;

    GoogleTrouble(String email) {
        this.email = email;
    }

    CalendarTrouble of(String calendar, Refused refused) {
        if (refused.isTooFast() || refused.isTooMuch()) {
            return CalendarTrouble.tooMuch(
                            "Google wants to be asked less often (%d %s)."
                                    .formatted(refused.status(), refused.reason()),
                            wait(refused),
                            refused.cause())
                    .because(Code.TOO_OFTEN, refused.reason());
        }
        if (refused.isGooglesFault()) {
            return CalendarTrouble.passing(
                            "Google Calendar is in trouble (%d).".formatted(refused.status()), refused.cause())
                    .because(Code.SERVICE_DOWN, refused.status());
        }
        return switch (refused.status()) {
            // The client fetched a new token already; a lost clock or a hiccup of Google passes.
            case 401 ->
                CalendarTrouble.passing("Google does not take the token of %s.".formatted(email), refused.cause())
                        .because(Code.TOKEN_REFUSED, email);
            case 403 -> forbidden(calendar, refused);
            case 404, 410 ->
                CalendarTrouble.lasting(unknown(calendar), refused.cause()).because(Code.NOT_SHARED, calendar, email);
            default ->
                CalendarTrouble.lasting(
                                "Google refuses what was asked of the calendar %s (%d %s): %s"
                                        .formatted(calendar, refused.status(), refused.reason(), refused.message()),
                                refused.cause())
                        .because(Code.REFUSED, calendar, refused.status(), refused.reason());
        };
    }

    /** No answer, or half of one. */
    CalendarTrouble of(IOException failure) {
        if (failure instanceof Retryable retryable && !retryable.isRetryable()) {
            return CalendarTrouble.lasting(
                            "Google refuses the service account %s: make a new key and set %s."
                                    .formatted(email, GoogleProperties.CREDENTIALS),
                            failure)
                    .because(Code.ACCOUNT_REFUSED, email, GoogleProperties.CREDENTIALS);
        }
        return CalendarTrouble.passing(
                        "Google Calendar cannot be reached (%s)."
                                .formatted(failure.getClass().getSimpleName()),
                        failure)
                .because(Code.UNREACHABLE);
    }

    private String unknown(String calendar) {
        return "Google does not know the calendar %s, or it is not shared: share it with %s."
                .formatted(calendar, email);
    }

    private CalendarTrouble forbidden(String calendar, Refused refused) {
        return switch (refused.reason()) {
            case "accessNotConfigured" ->
                CalendarTrouble.lasting(
                                "The Google Calendar API is off in the project of %s: switch it on.".formatted(email),
                                refused.cause())
                        .because(Code.SWITCHED_OFF, email);
            case "insufficientPermissions" ->
                CalendarTrouble.lasting("The service account %s has too few rights.".formatted(email), refused.cause())
                        .because(Code.TOO_FEW_RIGHTS, email);
            default ->
                CalendarTrouble.lasting(
                                "The calendar %s may not be used like this (%s): share it with %s, with the right to change events."
                                        .formatted(calendar, refused.reason(), email),
                                refused.cause())
                        .because(Code.FORBIDDEN, calendar, email);
        };
    }

    private static Duration wait(Refused refused) {
        Duration usual = refused.isTooMuch() ? LONG_WAIT : SHORT_WAIT;
        String wish = refused.cause().getHeaders().getRetryAfter();
        if (wish != null && wish.matches("\\d{1,6}")) {
            Duration wished = Duration.ofSeconds(Long.parseLong(wish));
            return wished.compareTo(usual) > 0 ? wished : usual;
        }
        return usual;
    }
}
