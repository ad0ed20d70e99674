package dev.slotquest.calendar.google.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarScopes;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.sun.net.httpserver.HttpServer;
import dev.slotquest.shared.TimeSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake is no friend: what Google refuses, it refuses too. */
class FakeGoogleTests {

    private static final String ANNA = "anna@example.org";
    private static final TimeSpan SPAN =
            new TimeSpan(Instant.parse("2026-12-02T13:00:00Z"), Instant.parse("2026-12-02T15:00:00Z"));

    private FakeGoogle google;
    private FakeCalendar anna;
    private Calendar client;

    @BeforeEach
    void start() throws IOException {
        google = FakeGoogle.start();
        anna = google.calendar(ANNA);
        client = client(CalendarScopes.CALENDAR_EVENTS, CalendarScopes.CALENDAR_READONLY);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, 400, invalid",
        "ABCDEF, 400, invalid",
        "wxyz12, 400, invalid",
        "used123, 409, duplicate",
        "deleted1, 409, duplicate"
    })
    void givesOutIdsOnce(String id, int status, String reason) throws IOException {
        client.events().insert(ANNA, event().setId("used123")).execute();
        client.events().insert(ANNA, event().setId("deleted1")).execute();
        client.events().delete(ANNA, "deleted1").execute();

        refuses(() -> client.events().insert(ANNA, event().setId(id)).execute(), status, reason);
    }

    @Test
    void deletesOnce() throws IOException {
        client.events().insert(ANNA, event().setId("first")).execute();
        client.events().delete(ANNA, "first").execute();

        refuses(() -> client.events().delete(ANNA, "first").execute(), 410, "deleted");
        refuses(() -> client.events().delete(ANNA, "never").execute(), 404, "notFound");
        refuses(() -> client.events().update(ANNA, "first", event()).execute(), 403, "forbidden");
        assertThat(anna.event("first").orElseThrow().propertyNames())
                .containsExactlyInAnyOrder("kind", "id", "status", "etag");
    }

    @Test
    void losesWithAPutWhatWasNotSent() throws IOException {
        client.events().insert(ANNA, event().setId("first").setColorId("9")).execute();

        client.events().update(ANNA, "first", event()).execute();

        assertThat(anna.event("first").orElseThrow().has("colorId")).isFalse();
    }

    @Test
    void refusesWhatNoEventIs() {
        refuses(() -> insert(event().set("nonsense", "1")), 400, "invalid");
        refuses(() -> insert(event().setColorId("12")), 400, "invalid");
        refuses(() -> insert(event().setEnd(null)), 400, "required");
        refuses(() -> insert(event().setEnd(event().getStart())), 400, "timeRangeEmpty");
        refuses(() -> insert(event().setStart(event().getStart().setDate(new DateTime("2026-12-02")))), 400, "invalid");
        refuses(
                () -> insert(event().setExtendedProperties(
                                new Event.ExtendedProperties().setPrivate(Map.of("a".repeat(45), "")))),
                400,
                "invalid");
        refuses(
                () -> insert(event().setAttendees(List.of(new EventAttendee().setEmail("a@b.c")))),
                403,
                "forbiddenForServiceAccounts");
        assertThat(anna.events()).isEmpty();
    }

    @Test
    void refusesParametersAndMasksThatDoNotExist() {
        refuses(() -> client.events().list(ANNA).set("nonsense", "1").execute(), 400, "invalidParameter");
        for (String mask : List.of("nonsense", "items(nonsense)", "items(id", "items)id")) {
            refuses(() -> client.events().list(ANNA).setFields(mask).execute(), 400, "invalidParameter");
        }
    }

    @Test
    void losesTheTokenInAMaskWithoutIt() throws IOException {
        assertThat(client.events().list(ANNA).setFields("items").execute().getNextSyncToken())
                .isNull();
        assertThat(client.events().list(ANNA).execute().getNextSyncToken()).isNotNull();
        assertThat(client.events().list(ANNA).setQ("x").execute().getNextSyncToken())
                .isNull();
    }

    @Test
    void refusesWhatDoesNotGoWithASyncToken() throws IOException {
        String token = client.events().list(ANNA).execute().getNextSyncToken();
        var now = new DateTime("2026-12-02T00:00:00Z");

        refuses(() -> list(token).setTimeMin(now).execute(), 400, "invalid");
        refuses(() -> list(token).setTimeMax(now).execute(), 400, "invalid");
        refuses(() -> list(token).setOrderBy("updated").execute(), 400, "invalid");
        refuses(() -> list(token).setShowDeleted(false).execute(), 400, "invalid");
        refuses(() -> list(token).setSingleEvents(true).execute(), 400, "invalid");
        refuses(() -> list(token + "x").execute(), 400, "invalid");
        anna.forgetTokens();
        refuses(() -> list(token).execute(), 410, "fullSyncRequired");
    }

    @Test
    void tellsTombstonesInDeltasOnly() throws IOException {
        String gone = anna.addBusy("Termin", SPAN);
        String token = client.events().list(ANNA).execute().getNextSyncToken();
        anna.delete(gone);

        assertThat(client.events().list(ANNA).execute().getItems()).isEmpty();
        assertThat(list(token).execute().getItems()).singleElement().satisfies(event -> {
            assertThat(event.getStatus()).isEqualTo("cancelled");
            assertThat(event.getStart()).isNull();
        });
    }

    @Test
    void wantsASignedClaimForTheRightScopes() throws IOException {
        Calendar events = client(CalendarScopes.CALENDAR_EVENTS);
        assertThat(events.events().list(ANNA).execute().getItems()).isEmpty();
        refuses(() -> events.calendars().get(ANNA).execute(), 403, "insufficientPermissions");
        Calendar reading = client(CalendarScopes.CALENDAR_READONLY);
        refuses(() -> reading.events().insert(ANNA, event()).execute(), 403, "insufficientPermissions");
        Calendar drive = client("https://www.googleapis.com/auth/drive");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> drive.events().list(ANNA).execute())
                .withMessageContaining("invalid_scope");
        Calendar nobody = new Calendar.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), null)
                .setRootUrl(google.url())
                .setApplicationName("test")
                .build();
        refuses(() -> nobody.events().list(ANNA).execute(), 401, "authError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "READER"})
    void knowsWhoMayDoWhat(Access access) {
        anna.share(access);

        refuses(
                () -> insert(event()),
                access == Access.NONE ? 404 : 403,
                access == Access.NONE ? "notFound" : "requiredAccessLevel");
    }

    @Test
    void callsWhoeverWatches() throws IOException, InterruptedException {
        BlockingQueue<String> heard = new ArrayBlockingQueue<>(10);
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            heard.add(headers.getFirst("X-Goog-Resource-State") + " " + headers.getFirst("X-Goog-Channel-ID") + " "
                    + headers.getFirst("X-Goog-Channel-Token"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
        try {
            var wish = new Channel()
                    .setId("channel-1")
                    .setType("web_hook")
                    .setToken("secret")
                    .setAddress("http://127.0.0.1:" + listener.getAddress().getPort() + "/");
            Channel open = client.events().watch(ANNA, wish).execute();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("sync channel-1 secret");
            anna.addBusy("Termin", SPAN);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("exists channel-1 secret");
            refuses(() -> client.events().watch(ANNA, wish).execute(), 400, "channelIdNotUnique");

            client.channels().stop(open).execute();
            anna.addBusy("Termin", SPAN);
            assertThat(google.channels(ANNA)).isZero();
            refuses(() -> client.channels().stop(open).execute(), 404, "notFound");
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void callsNobodyOverAnOpenLine() {
        var wish = new Channel().setId("c").setType("web_hook").setAddress("http://slotquest.example/");

        refuses(() -> client.events().watch(ANNA, wish).execute(), 400, "push.webhookUrlNotHttps");
    }

    @Test
    void countsCallsAsTheyCame() throws IOException {
        client.events().list(ANNA).setMaxResults(5).execute();

        assertThat(google.calls("events.list")).singleElement().satisfies(call -> {
            assertThat(call.calendar()).isEqualTo(ANNA);
            assertThat(call.parameters()).containsEntry("maxResults", "5");
            assertThat(call.status()).isEqualTo(200);
        });
        assertThat(google.count()).isEqualTo(1);
        assertThat(google.count("events.list", ANNA)).isEqualTo(1);
    }

    private Calendar.Events.List list(String token) throws IOException {
        return client.events().list(ANNA).setSyncToken(token);
    }

    private void insert(Event event) throws IOException {
        client.events().insert(ANNA, event).execute();
    }

    private static Event event() {
        return new Event()
                .setSummary("Termin")
                .setStart(new EventDateTime().setDateTime(new DateTime("2026-12-02T14:00:00+01:00")))
                .setEnd(new EventDateTime().setDateTime(new DateTime("2026-12-02T16:00:00+01:00")));
    }

    private static void refuses(ThrowingCallable call, int status, String reason) {
        assertThatExceptionOfType(GoogleJsonResponseException.class)
                .isThrownBy(call)
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(status);
                    assertThat(refused.getDetails().getErrors().getFirst().getReason())
                            .isEqualTo(reason);
                });
    }

    private Calendar client(String... scopes) throws IOException {
        byte[] key = Base64.getDecoder().decode(google.credentialsBase64());
        assertThat(new String(key, StandardCharsets.UTF_8)).contains(google.email());
        var credentials = ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key))
                .createScoped(List.of(scopes));
        HttpRequestInitializer initializer = new HttpCredentialsAdapter(credentials);
        return new Calendar.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(google.url())
                .setApplicationName("test")
                .build();
    }
}
