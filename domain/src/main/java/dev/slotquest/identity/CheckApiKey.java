package dev.slotquest.identity;

import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells as whom a program acts. Asked with every call, so a right answer is remembered for a moment; what this process
 * changes counts at once, what another one changes after {@value #REMEMBERED_SECONDS} seconds at the latest.
 */
@Service
public class CheckApiKey {

    private static final int REMEMBERED_SECONDS = 2;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1_000;

    private final ApiKeys keys;
    private final BusinessTime time;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Result.Valid answer, Instant until) {}

    CheckApiKey(ApiKeys keys, BusinessTime time) {
        this.keys = keys;
        this.time = time;
    }

    /** What became of it. */
    public sealed interface Result {

        /** The call acts as this person. */
        record Valid(User user, ApiKey key) implements Result {}

        /** No such key, a revoked one, or one of somebody who left: nobody learns which. */
        record Invalid() implements Result {}
    }

    public Result check(String key) {
        String hash = Secrets.hash(key);
        Instant now = time.now();
        Remembered known = remembered.get(hash);
        if (known != null && now.isBefore(known.until())) {
            return known.answer();
        }
        return keys.byHash(hash)
                .filter(found -> found.user().active() && !found.key().revoked())
                .<Result>map(found -> valid(hash, found, now))
                .orElseGet(Result.Invalid::new);
    }

    private Result valid(String hash, ApiKeys.Owned found, Instant now) {
        Instant lastUsed = found.key().lastUsedAt();
        if (lastUsed == null || lastUsed.plus(USE_NOTED_EVERY).isBefore(now)) {
            keys.used(found.key().id(), now);
        }
        var answer = new Result.Valid(found.user(), found.key());
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(hash, new Remembered(answer, now.plusSeconds(REMEMBERED_SECONDS)));
        return answer;
    }

    @TransactionalEventListener
    void forget(IdentityEvent event) {
        remembered.clear();
    }
}
