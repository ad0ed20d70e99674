package dev.slotquest.notifications;

import java.time.LocalTime;

/** When somebody wants to hear only of what cannot wait. */
public sealed interface QuietTime {

    /** As the rule for everybody says. */
    record Usual() implements QuietTime {}

    /**
     * At times of their own.
     *
     * @param to when it ends; not after {@code from} means on the next day
     */
    record Own(LocalTime from, LocalTime to) implements QuietTime {}

    /** Never: they are told at once. */
    record Never() implements QuietTime {}
}
