package dev.slotquest.bot.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. Monday, 30 November 2026, 10:00 in Berlin. */
public final class TestClock extends Clock {

    private static final Instant BEGINNING = Instant.parse("2026-11-30T09:00:00Z");

    private volatile Instant now = BEGINNING;

    public void moveBy(Duration step) {
        now = now.plus(step);
    }

    public void reset() {
        now = BEGINNING;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
