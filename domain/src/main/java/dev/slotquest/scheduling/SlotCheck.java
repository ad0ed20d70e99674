package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one slot of one consultant.
 *
 * @param rules the rules it was checked against, {@code null} when the consultant is unknown
 * @param consultant whose slot, {@code null} when there is no such consultant
 * @param slot from when to when, {@code null} when no slot of the grid starts then
 * @param whole the same slot over all consultants, {@code null} when no slot of the grid starts then
 * @param seats how many seats the slot has when nothing withdraws them
 * @param obstacles what stands in the way, {@link Obstacle.Code#FULL} included; empty when it can be booked
 */
public record SlotCheck(
        @Nullable RuleBook rules,
        @Nullable Consultant consultant,
        @Nullable TimeSpan slot,
        @Nullable SlotOffer whole,
        int seats,
        List<Obstacle> obstacles) {

    static SlotCheck unknownConsultant() {
        return new SlotCheck(null, null, null, null, 0, List.of(Obstacle.of(Obstacle.Code.INACTIVE)));
    }

    static SlotCheck outsideGrid(RuleBook rules, Consultant consultant) {
        return new SlotCheck(rules, consultant, null, null, 0, List.of(Obstacle.of(Obstacle.Code.OUTSIDE_GRID)));
    }

    /** Whether a seat can be booked. */
    public boolean free() {
        return obstacles.isEmpty();
    }

    /** The obstacles but for those of these kinds. */
    public List<Obstacle> obstaclesBut(Set<Obstacle.Code> codes) {
        return obstacles.stream()
                .filter(obstacle -> !codes.contains(obstacle.code()))
                .toList();
    }
}
