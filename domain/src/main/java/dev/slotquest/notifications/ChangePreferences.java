package dev.slotquest.notifications;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes where and when a person is told of what. */
@Service
public class ChangePreferences {

    private final NotificationPreferences preferences;
    private final PreferenceRows rows;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    ChangePreferences(
            NotificationPreferences preferences,
            PreferenceRows rows,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.preferences = preferences;
        this.rows = rows;
        this.events = events;
        this.time = time;
    }

    /**
     * Says at which outlets a person wants which news. Kinds left out stay as they are; what can never concern the person
     * and outlets they do not have are passed over.
     */
    @Transactional
    public Preferences want(User user, Map<NotificationKind, Set<Outlet>> wanted, Actor actor) {
        Preferences before = preferences.of(user);
        wanted.forEach((kind, outlets) -> {
            if (before.wanted().containsKey(kind)) {
                before.outlets().forEach(outlet -> want(user, before, kind, outlet, outlets.contains(outlet)));
            }
        });
        return tell(user, before, actor);
    }

    private void want(User user, Preferences before, NotificationKind kind, Outlet outlet, boolean wanted) {
        if (before.wants(kind, outlet) != wanted) {
            rows.say(user, kind, outlet, wanted);
        }
    }

    /** Says when a person wants to hear only of what cannot wait. */
    @Transactional
    public Preferences beQuiet(User user, QuietTime quiet, Actor actor) {
        Preferences before = preferences.of(user);
        rows.keep(user, quiet);
        return tell(user, before, actor);
    }

    private Preferences tell(User user, Preferences before, Actor actor) {
        Preferences after = preferences.of(user);
        Map<String, @Nullable Object> was = facts(before);
        Map<String, @Nullable Object> is = facts(after);
        was.entrySet().removeIf(fact -> Objects.equals(is.get(fact.getKey()), fact.getValue()));
        is.keySet().retainAll(was.keySet());
        if (!was.isEmpty()) {
            events.publishEvent(new PreferencesChanged(time.now(), actor, user.username(), was, is));
        }
        return after;
    }

    private static Map<String, @Nullable Object> facts(Preferences preferences) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        preferences
                .wanted()
                .forEach((kind, outlets) -> facts.put(
                        kind.name().toLowerCase(Locale.ROOT),
                        outlets.stream().map(Outlet::key).sorted().collect(Collectors.joining(", "))));
        facts.put(
                "quiet_hours",
                switch (preferences.quiet()) {
                    case QuietTime.Usual() -> "usual";
                    case QuietTime.Own(var from, var to) -> from + "–" + to;
                    case QuietTime.Never() -> "never";
                });
        return facts;
    }
}
