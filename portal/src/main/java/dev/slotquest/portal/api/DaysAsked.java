package dev.slotquest.portal.api;

import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which days a call about figures means: a period that ends today, or its own first and last day. */
@Component
class DaysAsked {

    private static final Map<String, Integer> PERIODS = Map.of("7d", 7, "30d", 30, "90d", 90, "365d", 365);
    private static final int USUAL = 30;
    private static final int MOST = 3_660;

    private final SlotMoments moments;
    private final BusinessTime time;

    DaysAsked(SlotMoments moments, BusinessTime time) {
        this.moments = moments;
        this.time = time;
    }

    /** @throws ApiProblem when these are no days of any business */
    Days read(@Nullable String period, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (period != null && !period.isBlank() && from == null && to == null) {
            Integer length = PERIODS.get(period.strip());
            if (length == null) {
                throw fault("period", "UNKNOWN", "7d, 30d, 90d, 365d");
            }
            return Days.upTo(time.today(), length);
        }
        LocalDate last = moments.day("to", Objects.requireNonNullElseGet(to, time::today));
        LocalDate first = moments.day("from", Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL - 1L)));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST - 1L))) {
            throw fault(
                    "to",
                    "DATE_RANGE",
                    first.toString(),
                    first.plusDays(MOST - 1L).toString());
        }
        return new Days(first, last);
    }

    private static ApiProblem fault(String field, String code, Object... arguments) {
        return ApiProblem.malformed(List.of(FieldFault.of(field, code, arguments)));
    }
}
