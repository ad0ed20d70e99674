package dev.slotquest.calendar.google;

import com.google.api.client.http.javanet.NetHttpTransport;
import dev.slotquest.TestClock;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.shared.BusinessTime;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.ZoneId;

/** The real client, which does not wait where it would have to. */
final class Connection {

    static final BusinessTime TIME = new BusinessTime(new TestClock(), ZoneId.of("Europe/Berlin"));

    private static final int AS_MANY_AS_WANTED = 1_000_000;

    private Connection() {}

    static GoogleCalendar to(FakeGoogle google) {
        String credentials = google.credentialsBase64();
        var properties = new GoogleProperties(credentials, "", google.url(), AS_MANY_AS_WANTED, Duration.ZERO);
        var pace = new Pace(AS_MANY_AS_WANTED, Duration.ZERO, TimeMeter.SYSTEM_NANOTIME, nanos -> {});
        return GoogleConfiguration.calendar(
                properties, ServiceAccount.read(credentials, new NetHttpTransport()), pace, TIME);
    }
}
