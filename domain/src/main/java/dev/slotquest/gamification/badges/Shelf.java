package dev.slotquest.gamification.badges;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All badges there are, as they stand for one person. */
public record Shelf(List<Place> places) {

    private static final Comparator<Place> RAREST = Comparator.comparing(
                    (Place place) -> place.badge().rarity())
            .thenComparing(place -> Objects.requireNonNullElse(place.earnedAt(), Instant.MIN))
            .reversed();
    private static final Comparator<Place> LATEST = Comparator.comparing(
                    (Place place) -> Objects.requireNonNullElse(place.earnedAt(), Instant.MIN))
            .thenComparing(place -> place.badge().rarity())
            .reversed();

    public Shelf {
        places = List.copyOf(places);
    }

    /**
     * A badge as it stands for one person.
     *
     * @param have how much there is of what it takes, now or at best
     * @param earnedAt when it was won, {@code null} when it was not
     */
    public record Place(Badge badge, long have, @Nullable Instant earnedAt) {

        /** Whether it was won. Then it stays so, whatever there is now. */
        public boolean earned() {
            return earnedAt != null;
        }

        /** How far it is, from 0 to 100; what is not won never shows all of it. */
        public int percent() {
            return earned() ? 100 : (int) Math.min(99, 100 * have / badge.threshold());
        }
    }

    /** Those that were won, the rarest first, of these the latest. */
    public List<Place> best() {
        return places.stream().filter(Place::earned).sorted(RAREST).toList();
    }

    /** Those that were won, the latest first. */
    public List<Place> latest() {
        return places.stream().filter(Place::earned).sorted(LATEST).toList();
    }

    /** Those to come, the nearest first; of each metric only the one that is next. */
    public List<Place> next() {
        Map<BadgeMetric, Place> nearest = new EnumMap<>(BadgeMetric.class);
        places.stream()
                .filter(place -> !place.earned())
                .forEach(place -> nearest.merge(
                        place.badge().metric(),
                        place,
                        (one, other) -> one.badge().threshold() <= other.badge().threshold() ? one : other));
        return nearest.values().stream()
                .sorted(Comparator.comparingInt(Place::percent).reversed())
                .toList();
    }
}
