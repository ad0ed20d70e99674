package dev.slotquest.bot.inbox;

import dev.slotquest.bot.inbox.ConflictState.Telling;
import dev.slotquest.bot.play.LedgerDialogue;
import dev.slotquest.bot.play.LevelDialogue;
import dev.slotquest.notifications.Notification;

/** With which state of which dialogue each notification is shown. */
public final class NotificationStates {

    private NotificationStates() {}

    /** The state; {@code settled} when there is nothing left to do about it. */
    public static Object of(Notification notification, boolean settled) {
        return switch (notification) {
            case Notification.BookingInConflict(long conflict) -> new Telling(conflict);
            case Notification.ConflictsWaiting _ -> new WaitingState();
            case Notification.LevelUp(int level) -> new LevelDialogue.Shown(level);
            case Notification.LedgerInDoubt _ -> new LedgerDialogue.Shown(settled);
            case Notification.CalendarsUnreadable _ -> new CalendarDialogue.Shown(settled);
        };
    }
}
