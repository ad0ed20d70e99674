package dev.slotquest.calendar.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.CalendarScopes;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.slotquest.calendar.CalendarAccount;
import dev.slotquest.shared.WrongSetting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The account that acts for the product at Google. Nothing that goes wrong with its key is told in the words of a
 * library, which might quote it.
 */
final class ServiceAccount implements CalendarAccount {

    /** Writing events is not enough to ask a calendar for its name and zone. */
    private static final List<String> SCOPES =
            List.of(CalendarScopes.CALENDAR_EVENTS, CalendarScopes.CALENDAR_READONLY);

    private final ServiceAccountCredentials credentials;

    private ServiceAccount(ServiceAccountCredentials credentials) {
        this.credentials = credentials;
    }

    /** Reads the setting, or says what is wrong with it. */
    static ServiceAccount read(String setting, HttpTransport transport) {
        byte[] key = decoded(setting);
        insistOnAServiceAccount(key);
        try {
            return new ServiceAccount(
                    ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key), () -> transport));
        } catch (IOException | RuntimeException unreadable) {
            throw wrong("is the key of a service account, but incomplete or damaged.");
        }
    }

    @Override
    public String email() {
        return credentials.getClientEmail();
    }

    GoogleCredentials credentials() {
        return credentials.createWithCustomRetryStrategy(false).createScoped(SCOPES);
    }

    private static byte[] decoded(String setting) {
        if (setting.startsWith("{")) {
            throw wrong("is JSON as it is; it has to be in base64 (base64 -w0 key.json).");
        }
        try {
            return Base64.getDecoder().decode(setting.replaceAll("\\s", ""));
        } catch (IllegalArgumentException other) {
            throw wrong("is no base64; make it with base64 -w0 key.json.");
        }
    }

    private static void insistOnAServiceAccount(byte[] key) {
        Object type;
        try {
            type = GsonFactory.getDefaultInstance()
                    .fromString(new String(key, StandardCharsets.UTF_8), GenericJson.class)
                    .get("type");
        } catch (IOException | RuntimeException noJson) {
            throw wrong("is base64, but not of a JSON file.");
        }
        if (!"service_account".equals(type)) {
            throw wrong("is JSON, but not the key of a service account (\"type\": \"service_account\").");
        }
    }

    private static WrongSetting wrong(String problem) {
        return new WrongSetting(GoogleProperties.CREDENTIALS, problem);
    }
}
