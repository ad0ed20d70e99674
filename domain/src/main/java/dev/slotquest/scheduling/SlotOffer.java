package dev.slotquest.scheduling;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * One slot of a day, over all consultants.
 *
 * @param time start, business-local
 * @param startsAt start
 * @param endsAt end, exclusive
 * @param consultants what each consultant with this slot offers, by name
 */
public record SlotOffer(LocalTime time, Instant startsAt, Instant endsAt, List<ConsultantOffer> consultants) {

    /** Seats that are offered at all. */
    public int capacity() {
        return consultants.stream().mapToInt(ConsultantOffer::capacity).sum();
    }

    /** Seats with a booking. */
    public int booked() {
        return consultants.stream().mapToInt(ConsultantOffer::booked).sum();
    }

    /** Seats held for somebody on the phone. */
    public int held() {
        return consultants.stream().mapToInt(ConsultantOffer::held).sum();
    }

    /** Seats that can be booked now. */
    public int free() {
        return consultants.stream().mapToInt(ConsultantOffer::free).sum();
    }

    /** How much is left. */
    public Level level() {
        int taken = consultants.stream()
                .filter(offer -> offer.capacity() > 0)
                .mapToInt(offer -> offer.booked() + offer.held())
                .sum();
        return Level.of(taken, capacity());
    }

    /**
     * What one consultant offers in this slot.
     *
     * @param capacity seats offered; 0 where something withdraws them
     * @param booked seats with a booking
     * @param held seats held for somebody on the phone
     * @param obstacles what stands in the way of booking; empty when a seat can be booked
     */
    public record ConsultantOffer(
            long consultantId, String name, int capacity, int booked, int held, List<Obstacle> obstacles) {

        /** Seats that can be booked now. */
        public int free() {
            return obstacles.isEmpty() ? Math.max(0, capacity - booked - held) : 0;
        }
    }
}
