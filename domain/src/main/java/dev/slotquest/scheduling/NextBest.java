package dev.slotquest.scheduling;

import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.scheduling.Suggestion.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranks free slots: score = soonness (or nearness to what was asked for) + fairness of load among consultants + need of
 * the slot, each from 0 to 1 times its weight (rules 2.7).
 */
final class NextBest {

    private static final double HALF_AFTER_DAYS = 3;

    private final double weightSoon;
    private final double weightFair;
    private final double weightNeeded;
    private final ZoneId zone;

    NextBest(RuleBook book, Instant now, ZoneId zone) {
        this.weightSoon = book.number(RuleName.WEIGHT_SOON, now);
        this.weightFair = book.number(RuleName.WEIGHT_FAIR, now);
        this.weightNeeded = book.number(RuleName.WEIGHT_NEEDED, now);
        this.zone = zone;
    }

    private record Scored(SlotOffer slot, ConsultantOffer offer, double soon, double fair, double needed) {
        double score() {
            return soon + fair + needed;
        }
    }

    List<Suggestion> of(List<DayBoard> boards, SlotWish wish, Instant from, int count) {
        Map<Long, Integer> load = loadOf(boards);
        int mostLoaded =
                load.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Instant, Scored> bestAt = new LinkedHashMap<>();
        boards.stream()
                .flatMap(board -> board.slots().stream())
                .filter(slot -> fits(slot, wish, from))
                .forEach(slot -> slot.consultants().stream()
                        .filter(offer -> offer.free() > 0)
                        .map(offer -> score(slot, offer, wish, from, load, mostLoaded))
                        .max(Comparator.comparingDouble(Scored::score))
                        .ifPresent(best -> bestAt.merge(
                                slot.startsAt(), best, (one, other) -> one.score() >= other.score() ? one : other)));
        List<Scored> ranked = bestAt.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.slot().startsAt()))
                .limit(count)
                .toList();
        @Nullable
        Instant soonest =
                bestAt.keySet().stream().min(Comparator.naturalOrder()).orElse(null);
        return ranked.stream()
                .map(scored -> new Suggestion(
                        scored.offer().consultantId(),
                        scored.offer().name(),
                        scored.slot().startsAt(),
                        scored.slot().endsAt(),
                        reason(scored, wish, soonest)))
                .toList();
    }

    /** Who is free at a start, the least loaded of these days first. */
    List<Long> consultantsAt(Instant start, List<DayBoard> days) {
        Map<Long, Integer> load = loadOf(days);
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.startsAt().equals(start))
                .flatMap(slot -> slot.consultants().stream())
                .filter(offer -> offer.free() > 0)
                .sorted(Comparator.comparingInt((ConsultantOffer offer) -> load.getOrDefault(offer.consultantId(), 0))
                        .thenComparing(ConsultantOffer::name))
                .map(ConsultantOffer::consultantId)
                .toList();
    }

    private static Map<Long, Integer> loadOf(List<DayBoard> boards) {
        Map<Long, Integer> load = new HashMap<>();
        boards.stream()
                .flatMap(board -> board.slots().stream())
                .flatMap(slot -> slot.consultants().stream())
                .forEach(offer -> load.merge(offer.consultantId(), offer.booked(), Integer::sum));
        return load;
    }

    private boolean fits(SlotOffer slot, SlotWish wish, Instant from) {
        LocalTime start = LocalTime.ofInstant(slot.startsAt(), zone);
        return !slot.startsAt().isBefore(from)
                && (wish.to() == null || slot.startsAt().isBefore(wish.to()))
                && (wish.earliest() == null || !start.isBefore(wish.earliest()))
                && (wish.latest() == null || start.isBefore(wish.latest()));
    }

    private Scored score(
            SlotOffer slot,
            ConsultantOffer offer,
            SlotWish wish,
            Instant from,
            Map<Long, Integer> load,
            int mostLoaded) {
        Instant ideal = wish.near() == null ? from : wish.near();
        double days = Math.abs(Duration.between(ideal, slot.startsAt()).toMinutes()) / (24.0 * 60);
        double soon = 1 / (1 + days / HALF_AFTER_DAYS);
        double fair = mostLoaded == 0 ? 0 : 1 - (double) load.getOrDefault(offer.consultantId(), 0) / mostLoaded;
        double needed = 1 - (double) (slot.booked() + slot.held()) / Math.max(1, slot.capacity());
        return new Scored(slot, offer, weightSoon * soon, weightFair * fair, weightNeeded * needed);
    }

    private static Reason reason(Scored scored, SlotWish wish, @Nullable Instant soonest) {
        if (wish.near() == null && scored.slot().startsAt().equals(soonest)) {
            return Reason.SOONEST;
        }
        if (scored.soon() >= scored.fair() && scored.soon() >= scored.needed()) {
            return Reason.NEAREST;
        }
        return scored.fair() >= scored.needed() ? Reason.EVEN_LOAD : Reason.NEEDS_FILLING;
    }
}
