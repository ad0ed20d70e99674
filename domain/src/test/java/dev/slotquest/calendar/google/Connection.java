package dev.slotquest.calendar.google;

import com.google.api.client.http.javanet.NetHttpTransport;
import dev.slotquest.TestClock;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.ZoneId;

/** The real client, at a pace that a test can wait for. */
final class Connection {

    static final BusinessTime TIME = new BusinessTime(new TestClock(), ZoneId.of("Europe/Berlin"));

    private Connection() {}

    static GoogleCalendar to(FakeGoogle google) {
        return to(google.credentialsBase64(), google.url());
    }

    static GoogleCalendar to(String credentials, String url) {
        var properties = new GoogleProperties(credentials, "", url, 1_000, Duration.ZERO);
        return GoogleConfiguration.calendar(properties, ServiceAccount.read(credentials, new NetHttpTransport()), TIME);
    }
}
