package dev.slotquest.portal.inbox;

import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.Preferences;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.portal.web.Typed;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as the form sends it.
 *
 * @param want a kind and an outlet for each box that is ticked, such as {@code BADGE telegram:4711}
 */
record WantedForm(
        @Nullable List<String> want,
        @Nullable String quiet,
        @Nullable String from,
        @Nullable String to) {

    private enum Mode {
        USUAL,
        OWN,
        NEVER
    }

    /** Everything that can concern the person, with what is ticked. */
    Map<NotificationKind, Set<Outlet>> wanted(Preferences preferences) {
        Map<NotificationKind, Set<Outlet>> wanted = new LinkedHashMap<>();
        preferences.kinds().forEach(kind -> wanted.put(kind, new LinkedHashSet<>()));
        for (String tick : want == null ? List.<String>of() : want) {
            String[] parts = tick.split(" ", 2);
            NotificationKind kind =
                    Typed.choice(NotificationKind.class, parts[0]).orElseThrow(Typed::unreadable);
            Outlet outlet = Optional.of(parts)
                    .filter(both -> both.length == 2)
                    .flatMap(both -> Outlet.parse(both[1]))
                    .orElseThrow(Typed::unreadable);
            wanted.computeIfAbsent(kind, none -> new LinkedHashSet<>()).add(outlet);
        }
        return wanted;
    }

    /** The quiet hours; nothing when the times make none. */
    Optional<QuietTime> quietTime() {
        return switch (Typed.choice(Mode.class, quiet).orElseThrow(Typed::unreadable)) {
            case USUAL -> Optional.of(new QuietTime.Usual());
            case NEVER -> Optional.of(new QuietTime.Never());
            case OWN ->
                time(from)
                        .flatMap(begin ->
                                time(to).filter(end -> !end.equals(begin)).map(end -> new QuietTime.Own(begin, end)));
        };
    }

    private static Optional<LocalTime> time(@Nullable String text) {
        try {
            return Typed.text(text).map(LocalTime::parse).map(time -> time.truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
