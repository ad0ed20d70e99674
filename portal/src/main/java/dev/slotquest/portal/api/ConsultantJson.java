package dev.slotquest.portal.api;

import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.SeatRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultant as the API shows them.
 *
 * @param seats how many customers they take in a slot, {@code null} where the general rule holds
 */
record ConsultantJson(
        long id,
        String name,
        @Nullable String email,
        ReadyMode mode,
        @Nullable String calendarId,
        long bufferBeforeMinutes,
        long bufferAfterMinutes,
        boolean active,
        @Nullable Integer seats,
        List<HoursJson> hours,
        int version) {

    static ConsultantJson of(Consultant consultant, RuleBook rules) {
        return new ConsultantJson(
                consultant.id(),
                consultant.name(),
                consultant.email(),
                consultant.mode(),
                consultant.calendarId(),
                consultant.bufferBefore().toMinutes(),
                consultant.bufferAfter().toMinutes(),
                consultant.active(),
                seats(consultant.id(), rules),
                HoursJson.of(rules.hoursOf(consultant.id())),
                consultant.version());
    }

    /** What is set for the consultant alone, whatever day and time. */
    private static @Nullable Integer seats(long consultantId, RuleBook rules) {
        return rules.seatRules().stream()
                .filter(rule -> rule.consultantId() != null && rule.consultantId() == consultantId)
                .filter(rule -> rule.weekday() == null && rule.slotTime() == null)
                .map(SeatRule::seats)
                .reduce((_, last) -> last)
                .orElse(null);
    }
}
