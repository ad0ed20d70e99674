package dev.slotquest.bot.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What news about an appointment tells; how the appointment stands is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AppointmentState {

    long bookingId();

    /**
     * Somebody made it.
     *
     * @param over whether it is no news any more
     */
    record Made(long bookingId, boolean over) implements AppointmentState {}

    /** It is elsewhere now. */
    record Moved(long bookingId, long wasConsultantId, Instant wasAt) implements AppointmentState {}

    /** It was called off. */
    record Cancelled(long bookingId) implements AppointmentState {}
}
