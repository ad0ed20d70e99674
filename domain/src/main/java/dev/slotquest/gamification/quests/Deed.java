package dev.slotquest.gamification.quests;

import java.time.LocalDateTime;

/**
 * A booking somebody made, as far as it matters for quests. A customer counts once a day.
 *
 * @param madeAt when, in business time
 * @param startsAt when the appointment begins, in business time
 * @param forColleague whether the customer waited on the list of somebody else
 */
record Deed(
        long customerId,
        LocalDateTime madeAt,
        LocalDateTime startsAt,
        long consultantId,
        boolean hasNote,
        boolean hasEmail,
        boolean hasCampaign,
        boolean winBack,
        boolean forColleague,
        int points) {

    /** Whether the appointment is so near that the seat would hardly have been filled otherwise. */
    boolean within(int days) {
        return startsAt.toLocalDate().isBefore(madeAt.toLocalDate().plusDays(days));
    }
}
