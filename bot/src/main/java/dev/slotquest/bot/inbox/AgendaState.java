package dev.slotquest.bot.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;

/** Of which appointments somebody is reminded; which there are is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AgendaState {

    /** Those of a day. */
    record OfDay(LocalDate day) implements AgendaState {}

    /** Those that begin soon. */
    record Near(Instant startsAt) implements AgendaState {}
}
