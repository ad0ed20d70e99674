package dev.slotquest.bot.telegram;

import dev.slotquest.shared.health.ClockFindings;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Asks Telegram who the bot is, whether or not this process runs the channel. Never repeats the token. */
@Component
class TelegramExamination implements Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Pattern NAME = Pattern.compile("\"username\"\\s*:\\s*\"(\\w+)\"");
    private static final String TELEGRAM = "Telegram";

    private final Environment environment;
    private final Clock clock;

    TelegramExamination(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public List<Finding> examine() {
        var properties = Binder.get(environment).bindOrCreate("slotquest.telegram", TelegramProperties.class);
        if (properties.token() == null || properties.token().isBlank()) {
            return List.of(Finding.ok("health.telegram.off"));
        }
        List<Finding> found = new ArrayList<>(ask(properties.url(), properties.requiredToken()));
        if (isWebhookForNobody(properties)) {
            found.add(Finding.warning("health.telegram.webhook-for-nobody"));
        }
        return found;
    }

    /** Only a process that runs the chats opens the door at which Telegram would ring. */
    private boolean isWebhookForNobody(TelegramProperties properties) {
        String secret = properties.webhookSecret();
        return secret != null
                && !secret.isBlank()
                && !environment.getProperty("slotquest.chat.enabled", Boolean.class, true);
    }

    private List<Finding> ask(TelegramUrl server, String token) {
        String base = "%s://%s:%d".formatted(server.getSchema(), server.getHost(), server.getPort());
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var question = HttpRequest.newBuilder(URI.create(base + "/bot" + token + "/getMe"))
                    .timeout(PATIENCE)
                    .build();
            return judge(base, http.send(question, BodyHandlers.ofString()));
        } catch (IOException away) {
            return List.of(
                    Finding.failed("health.telegram.away", base, away.getClass().getSimpleName()));
        } catch (IllegalArgumentException unreadable) {
            return List.of(Finding.failed("health.telegram.refused"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(Finding.failed("health.telegram.away", base, "interrupted"));
        }
    }

    private List<Finding> judge(String base, HttpResponse<String> answer) {
        List<Finding> found = new ArrayList<>();
        Matcher name = NAME.matcher(answer.body());
        switch (answer.statusCode()) {
            case 200 -> found.add(Finding.ok("health.telegram.on", name.find() ? name.group(1) : "?"));
            case 401, 404 -> found.add(Finding.failed("health.telegram.refused"));
            default -> found.add(Finding.failed("health.telegram.away", base, "HTTP " + answer.statusCode()));
        }
        ahead(answer).map(distance -> ClockFindings.of(TELEGRAM, distance)).ifPresent(found::add);
        return found;
    }

    /** Services tell the second that has begun, so half a second more is the best guess. */
    private Optional<Duration> ahead(HttpResponse<?> answer) {
        Instant now = clock.instant();
        return answer.headers().firstValue("Date").flatMap(date -> {
            try {
                Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                        .plusMillis(500);
                return Optional.of(Duration.between(now, theirs));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }
}
