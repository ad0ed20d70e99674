package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class CalendarPushTests {

    private static final String CHANNEL = "3f6d2a8e-0000-4000-8000-1b2c3d4e5f60";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void openAChannel() throws Exception {
        database.clear();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("s3cret".getBytes(StandardCharsets.UTF_8)));
        database.jdbc().sql("""
                        insert into calendar_channel (channel_id, calendar_key, calendar_id, resource_id, secret_hash,
                                                      opened_at, renew_at)
                        values (?, 'anna@firma.at', 'anna@firma.at', 'resource', ?, utc_timestamp(), utc_timestamp())""").params(CHANNEL, hash).update();
        database.jdbc().sql("""
                        insert into calendar_sync (calendar_key, calendar_id, next_due)
                        values ('anna@firma.at', 'anna@firma.at', '2999-01-01')""").update();
    }

    @Test
    void hasTheCalendarReadSoon() {
        assertThat(status(CHANNEL, "resource", "s3cret")).isEqualTo(HttpStatus.NO_CONTENT.value());
        assertThat(stillLater()).isZero();
    }

    @Test
    void believesNobodyWithoutTheSecret() {
        assertThat(status(CHANNEL, "resource", "guess")).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(status("another", "resource", "s3cret")).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(mvc.post().uri("/google/calendar/notifications")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stillLater()).isEqualTo(1);
    }

    private long stillLater() {
        return database.jdbc()
                .sql("select count(*) from calendar_sync where next_due > '2900-01-01'")
                .query(Long.class)
                .single();
    }

    private int status(String channel, String resource, String secret) {
        return mvc.post()
                .uri("/google/calendar/notifications")
                .header("X-Goog-Channel-ID", channel)
                .header("X-Goog-Resource-ID", resource)
                .header("X-Goog-Channel-Token", secret)
                .header("X-Goog-Resource-State", "exists")
                .exchange()
                .getResponse()
                .getStatus();
    }
}
