package dev.slotquest.portal.api;

import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.shared.BusinessTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads dates and times, and refuses those that lie outside of any business. */
@Component
class SlotMoments {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final BusinessTime time;
    private final Refusals refusals;

    SlotMoments(BusinessTime time, Refusals refusals) {
        this.time = time;
        this.refusals = refusals;
    }

    /** An instant on the clock of the business. */
    OffsetDateTime local(Instant instant) {
        return instant.atZone(time.zone()).toOffsetDateTime();
    }

    /** Whether a moment is named by a local time that the clocks leave out, such as 02:30 while they go forward. */
    boolean isMissing(OffsetDateTime moment) {
        var change = time.zone().getRules().getTransition(moment.toLocalDateTime());
        return change != null
                && change.isGap()
                && (moment.getOffset().equals(change.getOffsetBefore())
                        || moment.getOffset().equals(change.getOffsetAfter()));
    }

    /** The start of a slot. */
    Instant slotStart(OffsetDateTime startsAt) {
        return slotStart("starts_at", startsAt.toLocalDate(), startsAt.toInstant());
    }

    /** The start of a slot on the local clock. */
    Instant slotStart(LocalDate date, LocalTime local) {
        LocalDateTime start = date.atTime(local);
        if (time.zone().getRules().getValidOffsets(start).isEmpty()) {
            throw refusals.refused(Rule.MISSING_HOUR, "time");
        }
        return slotStart("date", date, start.atZone(time.zone()).toInstant());
    }

    private Instant slotStart(String field, LocalDate date, Instant start) {
        if (date.isBefore(EARLIEST)) {
            throw refusals.refused(Rule.PAST, field);
        }
        if (date.isAfter(LATEST)) {
            throw refusals.refused(Rule.HORIZON, field);
        }
        return start;
    }

    /** A day to look at. */
    LocalDate day(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw ApiProblem.malformed(
                    List.of(FieldFault.of(field, "DATE_RANGE", EARLIEST.toString(), LATEST.toString())));
        }
        return date;
    }

    /** Where a range begins: an instant, or the begin of a day. */
    @Nullable
    Instant from(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : edge(field, text.strip(), 0);
    }

    /** Where a range ends, exclusive: an instant, or the end of a day. */
    @Nullable
    Instant to(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : edge(field, text.strip(), 1);
    }

    private Instant edge(String field, String text, int daysOn) {
        try {
            if (text.length() <= 10) {
                LocalDate date = day(field, LocalDate.parse(text));
                return date.plusDays(daysOn).atStartOfDay(time.zone()).toInstant();
            }
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            day(field, moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException unreadable) {
            throw ApiProblem.malformed(List.of(FieldFault.of(field, "DATE_TIME")));
        }
    }
}
