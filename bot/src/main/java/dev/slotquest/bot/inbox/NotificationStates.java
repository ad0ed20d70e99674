package dev.slotquest.bot.inbox;

import dev.slotquest.bot.inbox.ConflictState.Telling;
import dev.slotquest.notifications.Notification;
import dev.slotquest.notifications.NotificationKind;
import java.time.Instant;
import java.time.LocalDate;

/** With which state of which dialogue each notification is shown. */
public final class NotificationStates {

    private NotificationStates() {}

    /** The state; {@code settled} when there is nothing left to do about it. */
    public static Object of(Notification notification, boolean settled) {
        return switch (notification) {
            case Notification.BookingInConflict(long conflict) -> new Telling(conflict);
            case Notification.AppointmentMade(long booking) -> new AppointmentState.Made(booking, settled);
            case Notification.AppointmentMoved(long booking, _, long wasConsultant, Instant wasAt) ->
                new AppointmentState.Moved(booking, wasConsultant, wasAt);
            case Notification.AppointmentCancelled(long booking) -> new AppointmentState.Cancelled(booking);
            case Notification.AppointmentsNear(Instant startsAt) -> new AgendaState.Near(startsAt);
            case Notification.AgendaOfDay(LocalDate day) -> new AgendaState.OfDay(day);
            case Notification.CalendarsUnreadable _ -> new CalendarDialogue.Shown(settled);
            case Notification.ComponentUnwell(String component, String detail, _) ->
                new UnwellDialogue.Shown(component, detail, settled);
            case Notification.Several(NotificationKind sort, _, long first, _) ->
                sort == NotificationKind.CONFLICT ? new WaitingState() : new SeveralDialogue.Shown(sort, first);
        };
    }
}
