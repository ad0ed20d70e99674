package dev.slotquest.bot.telegram;

import dev.slotquest.shared.ComponentHealth;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Says how the Telegram channel of this process is. */
final class TelegramHealth implements ComponentHealth {
    private final Supplier<TelegramStatus> status;
    private final LongSupplier refusedCalls;

    /** @param refusedCalls how many calls came with a wrong secret */
    TelegramHealth(Supplier<TelegramStatus> status, LongSupplier refusedCalls) {
        this.status = status;
        this.refusedCalls = refusedCalls;
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public Health check() {
        TelegramStatus now = status.get();
        String error = String.valueOf(now.lastError());
        return switch (now.state()) {
            case RECEIVING -> Health.up("@%s receives, %d waiting".formatted(now.botName(), now.waiting()) + refused());
            case STANDBY -> Health.up("@%s: another process receives".formatted(now.botName()));
            case CONNECTING -> Health.degraded("on the way to Telegram");
            case DISTURBED -> Health.degraded(error);
            case REFUSED -> Health.down(error);
            case STOPPED -> Health.degraded("stopped");
        };
    }

    private String refused() {
        long refused = refusedCalls.getAsLong();
        return refused == 0 ? "" : ", %d calls refused".formatted(refused);
    }
}
