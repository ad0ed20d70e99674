package dev.slotquest.portal.live;

import dev.slotquest.portal.live.Feed.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Follows a feed from a place on. Places are given out before what stands there can be seen: those that were skipped are asked
 * for again until it is clear that nothing comes. Not for several threads.
 */
final class Tail {

    static final int MOST = 1_000;
    private static final int MOST_SKIPPED = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Feed feed;
    private final LongSupplier nanos;
    private final TreeMap<Long, Long> skipped = new TreeMap<>();
    private long last;

    Tail(Feed feed, LongSupplier nanos) {
        this.feed = feed;
        this.nanos = nanos;
    }

    /** Forgets everything and goes on at the end. */
    void goToEnd() {
        last = feed.latest();
        skipped.clear();
    }

    /** Whether the feed has become shorter, as after a restore: nothing that was said of places holds any more. */
    boolean isCutShort() {
        return feed.latest() < last;
    }

    /** What came since the last time. */
    List<LiveEvent> news() {
        List<LiveEvent> news = new ArrayList<>();
        long now = nanos.getAsLong();
        for (Item late : feed.among(skipped.keySet())) {
            skipped.remove(late.id());
            news.addAll(late.events());
        }
        for (Item item : feed.after(last, MOST)) {
            skip(last + 1, item.id(), now);
            last = item.id();
            news.addAll(item.events());
        }
        giveUp(now);
        return news;
    }

    private void skip(long from, long to, long now) {
        for (long place = Math.max(from, to - MOST_SKIPPED); place < to; place++) {
            skipped.put(place, now);
        }
    }

    private void giveUp(long now) {
        for (Iterator<Long> since = skipped.values().iterator(); since.hasNext(); ) {
            if (now - since.next() > PATIENCE.toNanos() || skipped.size() > MOST_SKIPPED) {
                since.remove();
            }
        }
    }

    /** From where somebody can go on without missing anything. */
    long place() {
        return skipped.isEmpty() ? last : skipped.firstKey() - 1;
    }

    /**
     * What somebody missed who was told everything up to a place; {@link LiveEvent#RESYNC} where that is too much, or a place
     * that never was.
     */
    List<LiveEvent> since(long place) {
        if (place > last) {
            return List.of(LiveEvent.RESYNC);
        }
        List<Item> missed = feed.after(place, MOST + 1);
        return missed.size() > MOST
                ? List.of(LiveEvent.RESYNC)
                : missed.stream()
                        .filter(item -> item.id() <= last)
                        .flatMap(item -> item.events().stream())
                        .toList();
    }
}
