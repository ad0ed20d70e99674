package dev.slotquest.portal.live;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.identity.Permission;
import dev.slotquest.portal.live.LiveEvent.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people and the product do, as the audit trail has it. */
@Component
@Order(1)
class AuditFeed implements Feed {

    private static final Set<String> TAKES_OR_GIVES_A_SEAT =
            Set.of("booking.booked", "booking.moved", "booking.cancelled", "booking.undone");
    private static final Set<String> ABOUT_WHAT_IS_WRITTEN = Set.of("booking.edited", "booking.anonymised");

    private static final Set<String> CHANGES_ACCESS =
            Set.of("user.left", "user.changed", "user.password-changed", "user.api-key-revoked");

    private final AuditTrail trail;
    private final BookingLookup bookings;

    AuditFeed(AuditTrail trail, BookingLookup bookings) {
        this.trail = trail;
        this.bookings = bookings;
    }

    @Override
    public long latest() {
        return trail.latest();
    }

    @Override
    public List<Item> after(long id, int most) {
        return items(trail.after(id, most));
    }

    @Override
    public List<Item> among(Collection<Long> ids) {
        return items(trail.among(ids));
    }

    private List<Item> items(List<AuditEntry> entries) {
        Map<String, Booking> touched = bookings.byReferences(entries.stream()
                .filter(entry -> entry.subject().type().equals("booking"))
                .map(entry -> entry.subject().id())
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Item(entry.id(), events(entry, touched)))
                .toList();
    }

    private static List<LiveEvent> events(AuditEntry entry, Map<String, Booking> touched) {
        return switch (entry.subject().type()) {
            case "booking" -> ofBooking(entry, touched.get(entry.subject().id()));
            case "player" -> ofPlayer(entry);
            case "user" ->
                CHANGES_ACCESS.contains(entry.action())
                        ? List.of(LiveEvent.accessChanged(entry.subject().id()))
                        : List.of();
            case "job" -> List.of(ofJob(entry.subject().id(), entry));
            case "import" -> List.of(ofJob("imports", entry));
            default -> List.of();
        };
    }

    private static LiveEvent ofJob(String name, AuditEntry entry) {
        return new LiveEvent(
                "job",
                Map.of("name", name, "action", last(entry.action())),
                new Audience.Holders(Permission.ADMINISTER));
    }

    private static List<LiveEvent> ofBooking(AuditEntry entry, @Nullable Booking booking) {
        if (booking == null) {
            return List.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reference", booking.reference());
        data.put("action", last(entry.action()));
        data.put("consultant_id", booking.consultantId());
        data.put("starts_at", booking.startsAt().toString());
        Audience desk = new Audience.Desk(booking.consultantId());
        List<LiveEvent> events = new ArrayList<>();
        if (TAKES_OR_GIVES_A_SEAT.contains(entry.action())) {
            events.add(new LiveEvent("booking", data, desk));
            events.addAll(places(entry, booking));
        } else if (ABOUT_WHAT_IS_WRITTEN.contains(entry.action())) {
            events.add(new LiveEvent("booking", data, desk));
        } else {
            events.add(new LiveEvent("outcome", data, desk));
        }
        return events;
    }

    /** The seat it has now, and the one it had. */
    private static List<LiveEvent> places(AuditEntry entry, Booking booking) {
        List<LiveEvent> places = new ArrayList<>();
        places.add(place(booking.consultantId(), booking.startsAt().toString()));
        if (entry.before().get("consultant") instanceof Number consultant
                && entry.before().get("starts_at") instanceof String start) {
            LiveEvent former = place(consultant.longValue(), start);
            if (!places.contains(former)) {
                places.add(former);
            }
        }
        return places;
    }

    private static LiveEvent place(long consultant, String start) {
        return new LiveEvent("availability", Map.of("consultant_id", consultant, "from", start), Audience.EVERYBODY);
    }

    private static List<LiveEvent> ofPlayer(AuditEntry entry) {
        String username = entry.subject().id();
        return switch (entry.action()) {
            case "level.reached" ->
                List.of(new LiveEvent(
                        "level",
                        Map.of(
                                "username",
                                username,
                                "level",
                                String.valueOf(entry.after().get("level"))),
                        new Audience.Person(username)));
            case "badge.earned" ->
                List.of(new LiveEvent(
                        "badge",
                        Map.of(
                                "username",
                                username,
                                "badge",
                                String.valueOf(entry.after().get("badge"))),
                        new Audience.Person(username)));
            default -> List.of();
        };
    }

    private static String last(String action) {
        return action.substring(action.indexOf('.') + 1);
    }
}
