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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks free slots: score = soonness (or nearness to what was asked for) + fairness of load among consultants + need of the
 * slot + fit of the consultant − predicted risk that the customer does not come, each from 0 to 1 times its weight (rules
 * 2.7).
 */
final class NextBest {

    private static final double HALF_AFTER_DAYS = 3;

    /** How much each kind of fit says, together 1. */
    private static final double MET = 0.6;

    private static final double LANGUAGE = 0.25;
    private static final double CAMPAIGN = 0.15;

    /** By how much less risky than the average an hour has to be to be offered for that. */
    private static final double REMARKABLE = 0.05;

    private final double weightSoon;
    private final double weightFair;
    private final double weightNeeded;
    private final double weightFit;
    private final double weightRisk;
    private final NoShowRisk risk;
    private final ZoneId zone;

    NextBest(RuleBook book, NoShowRisk risk, Instant now, ZoneId zone) {
        this.weightSoon = book.number(RuleName.WEIGHT_SOON, now);
        this.weightFair = book.number(RuleName.WEIGHT_FAIR, now);
        this.weightNeeded = book.number(RuleName.WEIGHT_NEEDED, now);
        this.weightFit = book.number(RuleName.WEIGHT_FIT, now);
        this.weightRisk = book.number(RuleName.WEIGHT_RISK, now);
        this.risk = risk;
        this.zone = zone;
    }

    /** @param risk how likely the customer does not come, unweighted */
    private record Scored(
            SlotOffer slot, ConsultantOffer offer, double soon, double fair, double needed, double fit, double risk) {

        double score(double weightRisk) {
            return soon + fair + needed + fit - weightRisk * risk;
        }
    }

    List<Suggestion> of(List<DayBoard> boards, SlotWish wish, Instant from, int count) {
        Load load = Load.of(boards);
        Comparator<Scored> byScore = Comparator.comparingDouble(scored -> scored.score(weightRisk));
        List<Scored> free = slots(boards)
                .filter(slot -> fits(slot, wish, from))
                .flatMap(slot -> slot.consultants().stream()
                        .filter(offer -> offer.free() > 0)
                        .map(offer -> score(slot, offer, wish, from, load)))
                .toList();
        Map<Instant, Scored> bestAt = new LinkedHashMap<>();
        free.forEach(scored -> bestAt.merge(
                scored.slot().startsAt(), scored, (one, other) -> byScore.compare(one, other) >= 0 ? one : other));
        @Nullable
        Instant soonest =
                bestAt.keySet().stream().min(Comparator.naturalOrder()).orElse(null);
        double usualRisk = free.stream().mapToDouble(Scored::risk).average().orElse(0);
        return bestAt.values().stream()
                .sorted(byScore.reversed().thenComparing(scored -> scored.slot().startsAt()))
                .limit(count)
                .map(scored -> suggestion(scored, reason(scored, wish, soonest, usualRisk)))
                .toList();
    }

    private static Suggestion suggestion(Scored scored, Reason reason) {
        return new Suggestion(
                scored.offer().consultantId(),
                scored.offer().name(),
                scored.slot().startsAt(),
                scored.slot().endsAt(),
                reason);
    }

    /** Who is free at a start: first who fits the customer and has the fewest appointments on these days. */
    List<Long> consultantsAt(Instant start, List<DayBoard> days, SlotWish.Fit fit) {
        Load load = Load.of(days);
        return slots(days)
                .filter(slot -> slot.startsAt().equals(start))
                .flatMap(slot -> slot.consultants().stream())
                .filter(offer -> offer.free() > 0)
                .sorted(Comparator.comparingDouble((ConsultantOffer offer) ->
                                -weightFair * load.fairnessOf(offer) - weightFit * fit(offer.consultantId(), fit))
                        .thenComparing(ConsultantOffer::name))
                .map(ConsultantOffer::consultantId)
                .toList();
    }

    private static Stream<SlotOffer> slots(List<DayBoard> boards) {
        return boards.stream().flatMap(board -> board.slots().stream());
    }

    /** How many appointments each consultant has on the days looked at. */
    private record Load(Map<Long, Integer> byConsultant, int most) {

        static Load of(List<DayBoard> boards) {
            Map<Long, Integer> load = new HashMap<>();
            slots(boards)
                    .flatMap(slot -> slot.consultants().stream())
                    .forEach(offer -> load.merge(offer.consultantId(), offer.booked(), Integer::sum));
            return new Load(
                    load,
                    load.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }

        int of(ConsultantOffer offer) {
            return byConsultant.getOrDefault(offer.consultantId(), 0);
        }

        double fairnessOf(ConsultantOffer offer) {
            return most == 0 ? 0 : 1 - (double) of(offer) / most;
        }
    }

    private boolean fits(SlotOffer slot, SlotWish wish, Instant from) {
        LocalTime start = LocalTime.ofInstant(slot.startsAt(), zone);
        return !slot.startsAt().isBefore(from)
                && (wish.to() == null || slot.startsAt().isBefore(wish.to()))
                && (wish.earliest() == null || !start.isBefore(wish.earliest()))
                && (wish.latest() == null || start.isBefore(wish.latest()));
    }

    private Scored score(SlotOffer slot, ConsultantOffer offer, SlotWish wish, Instant from, Load load) {
        Instant ideal = wish.near() == null ? from : wish.near();
        double days = Math.abs(Duration.between(ideal, slot.startsAt()).toMinutes()) / (24.0 * 60);
        double soon = 1 / (1 + days / HALF_AFTER_DAYS);
        double needed = 1 - (double) (slot.booked() + slot.held()) / Math.max(1, slot.capacity());
        return new Scored(
                slot,
                offer,
                weightSoon * soon,
                weightFair * load.fairnessOf(offer),
                weightNeeded * needed,
                weightFit * fit(offer.consultantId(), wish.fit()),
                Math.clamp(risk.at(offer.consultantId(), slot.startsAt()), 0, 1));
    }

    private static double fit(long consultantId, SlotWish.Fit fit) {
        return share(fit.metBefore(), consultantId, MET)
                + share(fit.speakLanguage(), consultantId, LANGUAGE)
                + share(fit.knowCampaign(), consultantId, CAMPAIGN);
    }

    private static double share(Set<Long> consultants, long consultantId, double share) {
        return consultants.contains(consultantId) ? share : 0;
    }

    /** What speaks most for a slot, in the order in which it would convince a customer. */
    private Reason reason(Scored scored, SlotWish wish, @Nullable Instant soonest, double usualRisk) {
        if (wish.near() == null && scored.slot().startsAt().equals(soonest)) {
            return Reason.SOONEST;
        }
        if (wish.fit().metBefore().contains(scored.offer().consultantId()) && scored.fit() > 0) {
            return Reason.KNOWS_CUSTOMER;
        }
        double kept = weightRisk * (usualRisk - scored.risk());
        double most = Stream.of(scored.soon(), scored.fair(), scored.needed(), scored.fit(), kept)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        if (scored.soon() >= most) {
            return wish.near() == null ? Reason.SOON : Reason.NEAREST;
        }
        if (scored.fit() >= most) {
            return wish.fit().speakLanguage().contains(scored.offer().consultantId())
                    ? Reason.SPEAKS_LANGUAGE
                    : Reason.KNOWS_CAMPAIGN;
        }
        if (kept >= most && usualRisk - scored.risk() >= REMARKABLE) {
            return Reason.KEPT_OFTEN;
        }
        return scored.fair() >= scored.needed() ? Reason.EVEN_LOAD : Reason.NEEDS_FILLING;
    }
}
