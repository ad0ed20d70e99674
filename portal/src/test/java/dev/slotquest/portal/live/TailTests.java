package dev.slotquest.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailTests {

    /** What can be seen of a feed so far, by place. */
    private final TreeMap<Long, Feed.Item> seen = new TreeMap<>();

    private final AtomicLong nanos = new AtomicLong();
    private final Tail tail = new Tail(
            new Feed() {
                @Override
                public long latest() {
                    return seen.isEmpty() ? 0 : seen.lastKey();
                }

                @Override
                public List<Item> after(long id, int most) {
                    return seen.tailMap(id, false).values().stream().limit(most).toList();
                }

                @Override
                public List<Item> among(Collection<Long> ids) {
                    return seen.values().stream()
                            .filter(item -> ids.contains(item.id()))
                            .toList();
                }
            },
            nanos::get);

    @Test
    void tellsWhatComesAfterItBegan() {
        appear(1, 2);
        tail.goToEnd();
        assertThat(tail.news()).isEmpty();

        appear(3);
        assertThat(tail.news()).containsExactly(event(3));
        assertThat(tail.news()).isEmpty();
        assertThat(tail.place()).isEqualTo(3);
    }

    @Test
    void missesNothingThatIsSeenLateAndTellsItOnce() {
        tail.goToEnd();
        appear(1, 4);
        assertThat(tail.news()).containsExactly(event(1), event(4));
        assertThat(tail.place()).as("what lies between may still come").isEqualTo(1);

        appear(3);
        assertThat(tail.news()).containsExactly(event(3));
        appear(2, 5);
        assertThat(tail.news()).containsExactly(event(2), event(5));
        assertThat(tail.news()).isEmpty();
        assertThat(tail.place()).isEqualTo(5);
    }

    @Test
    void doesNotWaitForeverForWhatNeverComes() {
        tail.goToEnd();
        appear(7);
        tail.news();
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        tail.news();

        assertThat(tail.place()).isEqualTo(7);
    }

    @Test
    void goesOnFromAPlaceOrSaysThatTooMuchWasMissed() {
        appear(1, 2, 3);
        tail.goToEnd();
        appear(4);

        assertThat(tail.since(1)).as("what is not told yet comes as news").containsExactly(event(2), event(3));
        assertThat(tail.since(3)).isEmpty();
        assertThat(tail.since(9)).as("a place that never was").containsExactly(LiveEvent.RESYNC);

        LongStream.rangeClosed(5, Tail.MOST + 10).forEach(this::appear);
        assertThat(tail.since(1)).containsExactly(LiveEvent.RESYNC);
    }

    @Test
    void noticesThatTheFeedBeganAnew() {
        appear(1, 2, 3);
        tail.goToEnd();
        assertThat(tail.isCutShort()).isFalse();

        seen.remove(3L);
        assertThat(tail.isCutShort()).isTrue();
    }

    private void appear(long... places) {
        for (long place : places) {
            seen.put(place, new Feed.Item(place, List.of(event(place))));
        }
    }

    private static LiveEvent event(long place) {
        return new LiveEvent("booking", Map.of("place", place), LiveEvent.Audience.EVERYBODY);
    }
}
