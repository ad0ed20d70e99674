package dev.slotquest.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.javanet.NetHttpTransport;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.calendar.google.fake.Fault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTests {

    private static final NetHttpTransport TRANSPORT = new NetHttpTransport();

    private FakeGoogle google;

    @BeforeEach
    void start() {
        google = FakeGoogle.start();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void putsTheSameTokenOnManyRequests() throws IOException {
        Tokens tokens = tokens(Duration.ofSeconds(10));

        HttpRequest first = request();
        tokens.authorize(first);
        HttpRequest second = request();
        tokens.authorize(second);

        assertThat(first.getHeaders().getAuthorization()).startsWith("Bearer ");
        assertThat(second.getHeaders().getAuthorization())
                .isEqualTo(first.getHeaders().getAuthorization());
        assertThat(google.calls("token")).hasSize(1);
    }

    @Test
    void waitsForATokenNoLongerThanForAnyOtherAnswer() {
        google.faults().next("token", new Fault.Slow(Duration.ofMinutes(1)));
        Tokens tokens = tokens(Duration.ofMillis(100));

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> tokens.authorize(request()));
    }

    @Test
    void stopsWaitingWhenTheProductStops() {
        google.faults().next("token", new Fault.Slow(Duration.ofMinutes(1)));
        Tokens tokens = tokens(Duration.ofMinutes(1));

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> tokens.authorize(request()));
        assertThat(Thread.interrupted()).isTrue();
    }

    private Tokens tokens(Duration patience) {
        return new Tokens(
                ServiceAccount.read(google.credentialsBase64(), TRANSPORT).credentials(), patience);
    }

    private HttpRequest request() throws IOException {
        return TRANSPORT.createRequestFactory().buildGetRequest(new GenericUrl(google.url()));
    }
}
