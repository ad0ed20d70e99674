package dev.slotquest.calendar.google;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import dev.slotquest.calendar.CalendarPort;
import dev.slotquest.calendar.CentralCalendar;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GoogleConfiguration {

    private static final Logger log = LoggerFactory.getLogger(GoogleConfiguration.class);

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;

    @Bean
    GoogleProperties googleProperties(Environment environment) {
        return GoogleProperties.of(environment);
    }

    @Bean
    CentralCalendar centralCalendar(GoogleProperties properties) {
        if (properties.centralCalendarId().isEmpty()) {
            return new CentralCalendar(null);
        }
        if (!properties.isOn()) {
            log.warn("CENTRAL_CALENDAR_ID is not used, because {} is not set.", GoogleProperties.CREDENTIALS);
            return new CentralCalendar(null);
        }
        return new CentralCalendar(properties.centralCalendarId());
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(WhenGoogleIsSet.class)
    static class On {

        @Bean
        ServiceAccount calendarAccount(GoogleProperties properties) {
            return ServiceAccount.read(properties.credentials(), new NetHttpTransport());
        }

        @Bean
        CalendarPort googleCalendar(GoogleProperties properties, ServiceAccount account, BusinessTime time) {
            var pace = new Pace(properties.requestsPerSecond(), properties.writePause());
            return calendar(properties, account, pace, time);
        }
    }

    /** Everything between the port and the wire. */
    static GoogleCalendar calendar(GoogleProperties properties, ServiceAccount account, Pace pace, BusinessTime time) {
        var trouble = new GoogleTrouble(account.email());
        var client = client(properties, account, new NetHttpTransport());
        return new GoogleCalendar(client, new GoogleCalls(pace, trouble), trouble, time);
    }

    private static Calendar client(GoogleProperties properties, ServiceAccount account, HttpTransport transport) {
        var client = new Calendar.Builder(transport, GsonFactory.getDefaultInstance(), initializer(account))
                .setApplicationName("Slotquest");
        return properties.apiUrl() == null
                ? client.build()
                : client.setRootUrl(properties.apiUrl()).build();
    }

    /** A refused token is renewed once; everything else is repeated one level up, where the reason can be read. */
    private static HttpRequestInitializer initializer(ServiceAccount account) {
        var tokens = new Tokens(account.credentials(), Duration.ofMillis(CONNECT_MILLIS + READ_MILLIS));
        return request -> {
            tokens.authorize(request);
            request.setConnectTimeout(CONNECT_MILLIS);
            request.setReadTimeout(READ_MILLIS);
            request.setNumberOfRetries(1);
            request.setUnsuccessfulResponseHandler(tokens::renew);
        };
    }
}
