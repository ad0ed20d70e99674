package dev.slotquest.bot.discord;

import dev.slotquest.shared.health.ClockFindings;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks Discord who the bot is, whether or not this process runs the channel. Never repeats the token. */
@Component
class DiscordExamination implements Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final String DISCORD = "Discord";

    private final Environment environment;
    private final Clock clock;

    DiscordExamination(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public List<Finding> examine() {
        var properties = Binder.get(environment).bindOrCreate("slotquest.discord", DiscordProperties.class);
        if (properties.token() == null || properties.token().isBlank()) {
            return List.of(Finding.ok("health.discord.off"));
        }
        String api = properties.api();
        try {
            return judge(api, Introduction.ask(api, properties.requiredToken(), PATIENCE));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(Finding.failed("health.discord.away", api, "interrupted"));
        }
    }

    private List<Finding> judge(String api, Introduction introduction) {
        return switch (introduction) {
            case Introduction.Bot bot -> {
                List<Finding> found = new ArrayList<>(List.of(Finding.ok("health.discord.on", bot.name())));
                ahead(bot.date())
                        .map(distance -> ClockFindings.of(DISCORD, distance))
                        .ifPresent(found::add);
                yield found;
            }
            case Introduction.Refused() -> List.of(Finding.failed("health.discord.refused"));
            case Introduction.Away(var reason) -> List.of(Finding.failed("health.discord.away", api, reason));
        };
    }

    /** Services tell the second that has begun, so half a second more is the best guess. */
    private Optional<Duration> ahead(Optional<String> date) {
        Instant now = clock.instant();
        return date.flatMap(said -> {
            try {
                Instant theirs = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                        .plusMillis(500);
                return Optional.of(Duration.between(now, theirs));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }
}
