package dev.slotquest.calendar.google;

import dev.slotquest.shared.WrongSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * How this product reaches Google Calendar.
 *
 * @param credentials base64 of the service account's JSON key; empty: Google is off
 * @param centralCalendarId calendar for every booking; empty for none
 * @param apiUrl root of the Calendar API; {@code null} for Google's own
 * @param requestsPerSecond how many requests the account may make, over all calendars
 * @param writePause how long one calendar is left alone after a write
 */
record GoogleProperties(
        String credentials,
        String centralCalendarId,
        @Nullable String apiUrl,
        int requestsPerSecond,
        Duration writePause) {

    static final String CREDENTIALS = "GOOGLE_CREDS_BASE64";

    /** Google allows 600 a minute; what is left over is for a second process and for bursts. */
    private static final String USUAL_RATE = "8";

    private static final String USUAL_PAUSE = "200ms";

    /** Reads the settings under the names of the documentation, and as properties. */
    static GoogleProperties of(Environment environment) {
        return new GoogleProperties(
                text(environment, "google.creds-base64", CREDENTIALS),
                text(environment, "central-calendar-id", "CENTRAL_CALENDAR_ID"),
                checked(environment.getProperty("slotquest.google.api-url", "")),
                rate(environment.getProperty("slotquest.google.requests-per-second", USUAL_RATE)),
                pause(environment.getProperty("slotquest.google.write-pause", USUAL_PAUSE)));
    }

    private static int rate(String number) {
        if (!number.strip().matches("[1-9]\\d{0,6}")) {
            throw new WrongSetting(
                    "SLOTQUEST_GOOGLE_REQUESTS_PER_SECOND", "'%s' is no number from 1 on.".formatted(number));
        }
        return Integer.parseInt(number.strip());
    }

    private static Duration pause(String duration) {
        try {
            return DurationStyle.detectAndParse(duration.strip());
        } catch (IllegalArgumentException other) {
            throw new WrongSetting(
                    "SLOTQUEST_GOOGLE_WRITE_PAUSE", "'%s' is no duration; 200ms is one.".formatted(duration), other);
        }
    }

    boolean isOn() {
        return !credentials.isEmpty();
    }

    private static String text(Environment environment, String property, String variable) {
        return environment
                .getProperty(property, environment.getProperty(variable, ""))
                .strip();
    }

    private static @Nullable String checked(String address) {
        String stripped = address.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(stripped);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return stripped;
            }
        } catch (URISyntaxException noAddress) {
            throw wrongAddress(stripped, noAddress);
        }
        throw wrongAddress(stripped, null);
    }

    private static WrongSetting wrongAddress(String address, @Nullable Throwable cause) {
        return new WrongSetting(
                "SLOTQUEST_GOOGLE_API_URL",
                "'%s' is no address; https://www.googleapis.com/ is one.".formatted(address),
                cause);
    }

    @Override
    public String toString() {
        return "GoogleProperties[on=" + isOn() + ", apiUrl=" + apiUrl + "]";
    }
}
