package dev.slotquest.portal.api;

import dev.slotquest.calendar.CalendarState;
import dev.slotquest.calendar.CalendarStates;
import dev.slotquest.calendar.CalendarSync;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a consultant's calendar is, and having it read now. Neither waits for the calendar. */
@RestController
@RequestMapping("/api/v1/consultants/{id}/calendar")
class ConsultantCalendarController {

    private final CalendarStates states;
    private final CalendarSync sync;
    private final ManagedConsultants consultants;
    private final SlotMoments moments;

    ConsultantCalendarController(
            CalendarStates states, CalendarSync sync, ManagedConsultants consultants, SlotMoments moments) {
        this.states = states;
        this.sync = sync;
        this.consultants = consultants;
        this.moments = moments;
    }

    /**
     * A calendar as the API shows it.
     *
     * @param calendarId {@code null} for the local calendar
     * @param waiting how many bookings are still to be written
     * @param givenUp how many need somebody to set them going
     */
    record CalendarJson(
            @Nullable String calendarId,
            CalendarState.Reading calendarState,
            @Nullable OffsetDateTime asOf,
            @Nullable OffsetDateTime failingSince,
            long waiting,
            long givenUp) {}

    @GetMapping
    CalendarJson calendar(@PathVariable long id) {
        CalendarState state = states.of(id).orElseThrow(() -> ApiProblem.notFound("consultant"));
        return new CalendarJson(
                state.calendarId(),
                state.reading(),
                local(state.asOf()),
                local(state.failingSince()),
                state.waiting(),
                state.givenUp());
    }

    @PostMapping("/sync")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CalendarJson sync(@PathVariable long id, @CurrentUser User user) {
        consultants.onlySelfOrLeader(id, user);
        sync.requestNow(id);
        return calendar(id);
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : moments.local(instant);
    }
}
