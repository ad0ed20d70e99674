package dev.slotquest.portal.login;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bounds how often somebody may try a password: a few times per person and address, more often per address, and for one
 * person from everywhere only as often as guessing would take for ever. A right password gives the tries back.
 */
final class LogInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_PERSON_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 50;
    private static final int PER_PERSON = 100;

    private final Buckets perPersonAndAddress = buckets(PER_PERSON_AND_ADDRESS);
    private final Buckets perAddress = buckets(PER_ADDRESS);
    private final Buckets perPerson = buckets(PER_PERSON);

    /** Counts a try before it is made; tells how long to wait when it must not be made. */
    Optional<Duration> tryOnce(String username, String address) {
        return all(username, address)
                .map(bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(ConsumptionProbe::getNanosToWaitForRefill)
                .map(Duration::ofNanos)
                .findFirst();
    }

    /** The try was no guess. */
    void succeeded(String username, String address) {
        all(username, address).forEach(Bucket::reset);
    }

    private Stream<Bucket> all(String username, String address) {
        String person = username.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                perPersonAndAddress.get(address + " " + person), perAddress.get(address), perPerson.get(person));
    }

    private static Buckets buckets(int tries) {
        return new Buckets(Bandwidth.builder()
                .capacity(tries)
                .refillIntervally(tries, WINDOW)
                .build());
    }
}
