package dev.slotquest.notifications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where and when somebody wants to be told of what. The inbox holds everything in any case.
 *
 * @param places where they can be told
 * @param wanted for each kind that can concern them, the outlets they want it at
 */
public record Preferences(List<Place> places, Map<NotificationKind, Set<Outlet>> wanted, QuietTime quiet) {

    /**
     * Somewhere to be told.
     *
     * @param name by which the person knows the account; empty where the channel says it all
     */
    public record Place(Outlet outlet, String name) {}

    /** Whether somebody wants such news there. */
    public boolean wants(NotificationKind kind, Outlet outlet) {
        return wanted.getOrDefault(kind, Set.of()).contains(outlet);
    }

    /** Where to tell somebody of such news; everywhere when nobody thought that it could concern them. */
    public Set<Outlet> outletsFor(NotificationKind kind) {
        return wanted.getOrDefault(kind, new LinkedHashSet<>(outlets()));
    }

    /** The kinds that can concern the person, in their order. */
    public List<NotificationKind> kinds() {
        return List.copyOf(wanted.keySet());
    }

    /** The outlets there are, in their order. */
    public List<Outlet> outlets() {
        return places.stream().map(Place::outlet).toList();
    }
}
