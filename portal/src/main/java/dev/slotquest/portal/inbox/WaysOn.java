package dev.slotquest.portal.inbox;

import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification;
import dev.slotquest.notifications.NotificationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where in the portal it goes on after a notification. */
@Component
public class WaysOn {

    private static final String HOME = "/";

    private final BookingLookup bookings;
    private final BookingSearch search;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    WaysOn(BookingLookup bookings, BookingSearch search, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.bookings = bookings;
        this.search = search;
        this.mappings = mappings;
    }

    /** The address of a page that this person may open. */
    public String of(Notification notification, User reader) {
        return switch (notification) {
            case Notification.AppointmentMade(long booking) -> booking(booking, reader);
            case Notification.AppointmentMoved moved -> booking(moved.bookingId(), reader);
            case Notification.AppointmentCancelled(long booking) -> booking(booking, reader);
            case Notification.DuelWanted _ -> "/games";
            case Notification.ItemUnlocked _ -> "/customization-shop";
            default -> firstThere(pages(notification.kind(), reader));
        };
    }

    private String booking(long id, User reader) {
        return bookings.byId(id)
                .flatMap(booking -> search.byReference(booking.reference(), reader))
                .map(view -> "/bookings/" + view.booking().reference())
                .orElse("/my-calendar");
    }

    private static List<String> pages(NotificationKind kind, User reader) {
        return switch (kind) {
            case BOOKING, REMINDER -> List.of("/my-calendar");
            case OUTCOME_WANTED -> List.of("/outcomes", "/my-calendar");
            case NO_SHOW -> List.of("/noshows", "/bookings");
            case CONFLICT -> List.of("/conflicts");
            case WAIT_LIST -> List.of("/waitlist");
            case BADGE -> List.of("/badges", "/gamification");
            case QUEST -> List.of("/daily-quests", "/gamification");
            case GOAL -> List.of("/goals", "/gamification");
            case LEVEL, STREAK, WEEKLY_SUMMARY -> List.of("/gamification");
            case SYSTEM -> reader.may(Permission.ADMINISTER) ? List.of("/admin/jobs") : List.of("/conflicts");
        };
    }

    private String firstThere(List<String> pages) {
        Set<String> there = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getDirectPaths().stream())
                .collect(Collectors.toSet());
        return pages.stream().filter(there::contains).findFirst().orElse(HOME);
    }
}
