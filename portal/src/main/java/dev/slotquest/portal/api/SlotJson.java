package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.booking.PointsTariff;
import dev.slotquest.booking.Potential;
import dev.slotquest.scheduling.Level;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slot as the API shows it.
 *
 * @param points what one more booking of it earns
 */
record SlotJson(
        @JsonFormat(pattern = "HH:mm") LocalTime time,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        int capacity,
        int booked,
        int held,
        int free,
        List<Offer> consultants,
        Level level,
        int points) {

    /**
     * What one consultant offers in it.
     *
     * @param reasons why nothing is free, as codes
     */
    record Offer(String name, int free, int capacity, int booked, List<Obstacle.Code> reasons) {

        private static Offer of(ConsultantOffer offer) {
            return new Offer(
                    offer.name(),
                    offer.free(),
                    offer.capacity(),
                    offer.booked(),
                    offer.obstacles().stream().map(Obstacle::code).distinct().toList());
        }
    }

    /**
     * A slot over all consultants, or one consultant's part of it; nothing when that one has no such slot. The points are
     * those of the whole slot.
     */
    static Optional<SlotJson> of(
            SlotOffer whole, @Nullable Long consultantId, PointsTariff tariff, Instant now, SlotMoments moments) {
        SlotOffer shown = consultantId == null ? whole : partOf(whole, consultantId);
        if (shown.consultants().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SlotJson(
                shown.time(),
                moments.local(shown.startsAt()),
                moments.local(shown.endsAt()),
                shown.capacity(),
                shown.booked(),
                shown.held(),
                shown.free(),
                shown.consultants().stream().map(Offer::of).toList(),
                shown.level(),
                tariff.pointsFor(whole, Potential.NORMAL, now)));
    }

    private static SlotOffer partOf(SlotOffer whole, long consultantId) {
        return new SlotOffer(
                whole.time(),
                whole.startsAt(),
                whole.endsAt(),
                whole.consultants().stream()
                        .filter(offer -> offer.consultantId() == consultantId)
                        .toList());
    }
}
