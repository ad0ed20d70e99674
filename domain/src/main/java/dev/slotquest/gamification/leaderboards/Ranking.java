package dev.slotquest.gamification.leaderboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * People in the order of what they have. Who has as much as another has the same place; who has nothing has none.
 *
 * @param places who has one, the best first
 */
record Ranking(List<Place> places) {

    /** @param moved how many places up since the day before; {@code null} when they had none then */
    record Place(
            long userId, int number, double value, @Nullable Integer moved) {}

    static Ranking of(Map<Long, Figure> figures) {
        List<Map.Entry<Long, Figure>> now = ordered(figures, Figure::value);
        Map<Long, Integer> before = numbers(ordered(figures, Figure::before), Figure::before);
        Map<Long, Integer> numbers = numbers(now, Figure::value);
        List<Place> places = new ArrayList<>();
        for (Map.Entry<Long, Figure> entry : now) {
            int number = numbers.getOrDefault(entry.getKey(), 0);
            Integer was = before.get(entry.getKey());
            places.add(new Place(entry.getKey(), number, entry.getValue().value(), was == null ? null : was - number));
        }
        return new Ranking(List.copyOf(places));
    }

    private static List<Map.Entry<Long, Figure>> ordered(Map<Long, Figure> figures, ToDoubleFunction<Figure> value) {
        return figures.entrySet().stream()
                .filter(entry -> value.applyAsDouble(entry.getValue()) > 0)
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<Long, Figure> entry) -> -value.applyAsDouble(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static Map<Long, Integer> numbers(List<Map.Entry<Long, Figure>> ordered, ToDoubleFunction<Figure> value) {
        Map<Long, Integer> numbers = new HashMap<>();
        int number = 0;
        double last = Double.NaN;
        for (int i = 0; i < ordered.size(); i++) {
            double here = value.applyAsDouble(ordered.get(i).getValue());
            number = here == last ? number : i + 1;
            last = here;
            numbers.put(ordered.get(i).getKey(), number);
        }
        return numbers;
    }

    int size() {
        return places.size();
    }

    /** Where somebody stands in the list; -1 when they have no place. */
    int indexOf(long userId) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).userId() == userId) {
                return i;
            }
        }
        return -1;
    }

    /** The upper half: below it, places are not counted out to anybody. */
    boolean isUpper(Place place) {
        return place.number() <= (size() + 1) / 2;
    }

    /** What it takes to be among so many percent of the best; nothing when nobody has a place. */
    OptionalDouble bar(int percent) {
        if (places.isEmpty()) {
            return OptionalDouble.empty();
        }
        int count = Math.max(1, (int) Math.floor(size() * percent / 100.0));
        return OptionalDouble.of(places.get(count - 1).value());
    }
}
