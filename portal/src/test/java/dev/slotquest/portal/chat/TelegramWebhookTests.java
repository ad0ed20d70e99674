package dev.slotquest.portal.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.PortalApplication;
import dev.slotquest.bot.telegram.TelegramWebhook;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.db.MariaDbTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The door at which Telegram rings. */
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        properties = {
            "slotquest.home=target/portal-home",
            "slotquest.jobs.enabled=false",
            "slotquest.base-url=https://booking.example",
            "slotquest.telegram.token=" + FakeTelegram.TOKEN,
            "slotquest.telegram.webhook-secret=s3cret"
        })
@AutoConfigureMockMvc
@DirtiesContext
class TelegramWebhookTests {

    private static final FakeTelegram TELEGRAM = FakeTelegram.start();
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    @Autowired
    MockMvcTester mvc;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("slotquest.telegram.api-url", TELEGRAM::url);
    }

    @BeforeEach
    void open() {
        TELEGRAM.opensDoor((url, secret, body) -> url.equals("https://booking.example/telegram/webhook")
                ? status(secret, new String(body, StandardCharsets.UTF_8))
                : 404);
    }

    @AfterAll
    static void close() {
        TELEGRAM.close();
    }

    @Test
    void answersWhatIsBrought() {
        var anna = TELEGRAM.person(101, "Anna", "de");
        await().atMost(Duration.ofSeconds(10)).until(() -> TELEGRAM.webhook().isPresent());

        anna.writes("/start");

        anna.sees("ich kenne dich noch nicht");
    }

    @Test
    void opensForNobodyWithoutTheSecret() {
        assertThat(status("guess", "{\"update_id\": 1}")).isEqualTo(HttpStatus.UNAUTHORIZED.value());
        assertThat(mvc.post().uri("/telegram/webhook").content("{\"update_id\": 1}"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void refusesWhatIsNoUpdate() {
        assertThat(status("s3cret", "<html>")).isEqualTo(HttpStatus.BAD_REQUEST.value());
        assertThat(status("s3cret", "x".repeat(TelegramWebhook.LONGEST + 1)))
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private int status(String secret, String body) {
        return mvc.post()
                .uri("/telegram/webhook")
                .header(HEADER, secret)
                .contentType("application/json")
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
