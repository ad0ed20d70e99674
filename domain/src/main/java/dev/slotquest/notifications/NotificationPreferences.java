package dev.slotquest.notifications;

import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.PreferenceRows.Choice;
import dev.slotquest.notifications.Preferences.Place;
import dev.slotquest.notifications.push.PushSubscriptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** How people want to be told. */
@Service
public class NotificationPreferences {

    private final PreferenceRows rows;
    private final People people;
    private final PushSubscriptions pushSubscriptions;

    NotificationPreferences(PreferenceRows rows, People people, PushSubscriptions pushSubscriptions) {
        this.rows = rows;
        this.people = people;
        this.pushSubscriptions = pushSubscriptions;
    }

    /** What a person wants: what they have said, else what is usual for them. */
    public Preferences of(User user) {
        List<Place> places = places(user);
        Map<Choice, Boolean> said = rows.of(user);
        Map<NotificationKind, Set<Outlet>> wanted = new LinkedHashMap<>();
        for (NotificationKind kind : UsualPreferences.concerning(user)) {
            Set<Outlet> outlets = new LinkedHashSet<>();
            for (Place place : places) {
                Outlet outlet = place.outlet();
                if (said.getOrDefault(new Choice(kind.name(), outlet), UsualPreferences.at(outlet, user, kind))) {
                    outlets.add(outlet);
                }
            }
            wanted.put(kind, outlets);
        }
        return new Preferences(places, wanted, rows.quietTime(user));
    }

    private List<Place> places(User user) {
        List<Place> places = new ArrayList<>();
        people.linksOf(user).stream()
                .filter(Outlet::canBe)
                .map(link -> new Place(Outlet.of(link), link.name()))
                .forEach(places::add);
        places.add(new Place(Outlet.BROWSER, ""));
        if (!pushSubscriptions.of(user).isEmpty()) {
            places.add(new Place(Outlet.PUSH, ""));
        }
        return places;
    }
}
