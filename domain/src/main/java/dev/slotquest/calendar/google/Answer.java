package dev.slotquest.calendar.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.GenericJson;
import org.jspecify.annotations.Nullable;

/** What Google answers when it answers at all. */
sealed interface Answer {

    /** It did what it was asked; the body is empty where there is nothing to say. */
    record Done(GenericJson body) implements Answer {}

    /**
     * It does not do what it was asked.
     *
     * @param status the HTTP status
     * @param reason Google's word for it, empty when the answer does not come from Google itself
     * @param message what Google says about it
     */
    record Refused(int status, String reason, String message, HttpResponseException cause) implements Answer {

        private static final int LONGEST_MESSAGE = 200;

        static Refused from(HttpResponseException exception) {
            GoogleJsonError details = exception instanceof GoogleJsonResponseException json ? json.getDetails() : null;
            return new Refused(exception.getStatusCode(), reason(details), message(details), exception);
        }

        private static String reason(@Nullable GoogleJsonError details) {
            if (details == null
                    || details.getErrors() == null
                    || details.getErrors().isEmpty()) {
                return "";
            }
            String reason = details.getErrors().getFirst().getReason();
            return reason == null ? "" : reason;
        }

        private static String message(@Nullable GoogleJsonError details) {
            String message = details == null ? null : details.getMessage();
            if (message == null) {
                return "";
            }
            return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        }

        /** There is nothing of that name, or not any more. */
        boolean isMissing() {
            return status == 404 || status == 410;
        }

        /** Too much was asked within a short time. */
        boolean isTooFast() {
            return status == 429
                    || (status == 403
                            && (reason.equals("rateLimitExceeded") || reason.equals("userRateLimitExceeded")));
        }

        /** Too much was asked within a long time: Google makes an account wait for hours. */
        boolean isTooMuch() {
            return status == 403 && (reason.equals("quotaExceeded") || reason.equals("dailyLimitExceeded"));
        }

        /** Google itself is in trouble. */
        boolean isGooglesFault() {
            return status >= 500 || status == 408;
        }
    }
}
