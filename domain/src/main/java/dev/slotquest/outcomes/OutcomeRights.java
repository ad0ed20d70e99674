package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;

/** Who may say what of which appointment. Plain conditions: asks no database and no clock. */
final class OutcomeRights {

    private OutcomeRights() {}

    /** Whether a person may know of a booking: it is their own, they hold it, or they lead the team. */
    static boolean maySee(User user, Booking booking) {
        return leads(user)
                || (user.active() && booking.bookedBy() == user.id())
                || (user.active() && isConsultantOf(user, booking));
    }

    /** The consultant and who leads the team say everything; the booker only that it is called off or moved. */
    static boolean maySay(User user, Booking booking, Outcome outcome) {
        return leads(user)
                || holds(user, booking)
                || (isBooker(user, booking) && (outcome == Outcome.CANCELLED || outcome == Outcome.MOVED));
    }

    /** Whether somebody may only say it as the booker, whom the notice for changes binds. */
    static boolean isOnlyBooker(User user, Booking booking) {
        return isBooker(user, booking) && !leads(user) && !holds(user, booking);
    }

    static boolean leads(User user) {
        return user.may(Permission.LEAD_TEAM);
    }

    private static boolean isBooker(User user, Booking booking) {
        return user.may(Permission.BOOK) && booking.bookedBy() == user.id();
    }

    private static boolean holds(User user, Booking booking) {
        return user.may(Permission.KEEP_AGENDA) && isConsultantOf(user, booking);
    }

    private static boolean isConsultantOf(User user, Booking booking) {
        return user.consultantId() != null && user.consultantId() == booking.consultantId();
    }
}
