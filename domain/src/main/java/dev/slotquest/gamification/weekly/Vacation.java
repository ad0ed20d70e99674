package dev.slotquest.gamification.weekly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which somebody is away; both days included. */
public record Vacation(
        long id, LocalDate first, LocalDate last, @Nullable String reason) {}
