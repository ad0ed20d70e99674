package dev.slotquest.customers;

import dev.slotquest.customers.Appearance.Became;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what became of an appointment, and with it how reliable its customer is. Doing it twice changes nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RememberAppearance {

    private final Customers customers;
    private final Appearances appearances;
    private final BusinessTime time;

    RememberAppearance(Customers customers, Appearances appearances, BusinessTime time) {
        this.customers = customers;
        this.appearances = appearances;
        this.time = time;
    }

    /**
     * Brings what is kept of one appointment up to how it is.
     *
     * @param became {@code null}: it is not known, or never was to count
     */
    public void remember(long bookingId, long customerId, @Nullable Became became, Instant happenedAt) {
        customers.lock(customerId);
        Optional<Appearance> kept = appearances.ofBooking(bookingId);
        if (became == null) {
            kept.ifPresent(this::forget);
        } else if (kept.isEmpty() || !isSame(kept.get(), customerId, became, happenedAt)) {
            Instant knownAt = time.now();
            appearances.put(new Appearance(bookingId, customerId, became, happenedAt, knownAt));
            appearances.sumUp(customerId, knownAt);
            kept.filter(before -> before.customerId() != customerId)
                    .ifPresent(before -> appearances.sumUp(before.customerId(), knownAt));
        }
    }

    private void forget(Appearance kept) {
        appearances.remove(kept.bookingId());
        appearances.sumUp(kept.customerId(), time.now());
    }

    private static boolean isSame(Appearance kept, long customerId, Became became, Instant happenedAt) {
        return kept.customerId() == customerId
                && kept.became() == became
                && kept.happenedAt().equals(happenedAt);
    }
}
