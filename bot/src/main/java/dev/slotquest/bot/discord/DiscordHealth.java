package dev.slotquest.bot.discord;

import dev.slotquest.shared.ComponentHealth;
import java.util.function.Supplier;

/** Says how the Discord channel of this process is. */
final class DiscordHealth implements ComponentHealth {
    private final Supplier<DiscordStatus> status;

    DiscordHealth(Supplier<DiscordStatus> status) {
        this.status = status;
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public Health check() {
        DiscordStatus now = status.get();
        String error = String.valueOf(now.lastError());
        return switch (now.state()) {
            case RECEIVING -> Health.up("%s receives, %d waiting".formatted(now.botName(), now.waiting()));
            case STANDBY -> Health.up("%s: another process receives".formatted(now.botName()));
            case CONNECTING -> Health.degraded("on the way to Discord");
            case DISTURBED -> Health.degraded(error);
            case REFUSED -> Health.down(error);
            case STOPPED -> Health.degraded("stopped");
        };
    }
}
