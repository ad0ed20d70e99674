package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.scheduling.Suggestion;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A slot that can be had, in the words of the seed's calls and of {@code /api/v1} at once.
 *
 * @param reason why it is offered, in words
 */
record Alternative(
        String berater,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm") LocalTime time,
        String consultant,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        Suggestion.Reason reasonCode,
        String reason) {

    static Alternative of(Suggestion suggestion, ZoneId zone, Wording wording) {
        ZonedDateTime start = suggestion.startsAt().atZone(zone);
        return new Alternative(
                suggestion.consultantName(),
                start.toLocalDate(),
                start.toLocalTime(),
                suggestion.consultantName(),
                start.toOffsetDateTime(),
                suggestion.endsAt().atZone(zone).toOffsetDateTime(),
                suggestion.reason(),
                wording.of(suggestion.reason()));
    }
}
