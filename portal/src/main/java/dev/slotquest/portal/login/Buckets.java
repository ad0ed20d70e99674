package dev.slotquest.portal.login;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.util.LinkedHashMap;
import java.util.Map;

/** One bucket of tokens for each name, all of the same size; forgets the one not used for longest when there are many. */
public final class Buckets {

    private static final int REMEMBERED = 20_000;

    private final Bandwidth bandwidth;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    public Buckets(Bandwidth bandwidth) {
        this.bandwidth = bandwidth;
    }

    public synchronized Bucket get(String name) {
        Bucket bucket = buckets.computeIfAbsent(
                name, _ -> Bucket.builder().addLimit(bandwidth).build());
        if (buckets.size() > REMEMBERED) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return bucket;
    }
}
