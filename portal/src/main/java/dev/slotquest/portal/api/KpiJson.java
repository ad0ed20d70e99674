package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some days, beside those of as many days before.
 *
 * @param rows where the bookings are that these figures count
 * @param asOf when they were worked out
 * @param complete whether every booking counts as it is now
 * @param provenAt when all bookings were last counted anew
 */
record KpiJson(
        LocalDate from,
        LocalDate to,
        @Nullable String consultant,
        @Nullable String bookedBy,
        CountsJson counts,
        List<RateJson> kpis,
        Before before,
        String rows,
        OffsetDateTime asOf,
        boolean complete,
        @Nullable OffsetDateTime provenAt) {

    /**
     * How many appointments of these days came to what.
     *
     * @param made bookings that were made on these days
     * @param points promised for those
     */
    record CountsJson(@JsonUnwrapped Outcomes outcomes, int made, int points) {

        static CountsJson of(Kpis.Sheet sheet) {
            return new CountsJson(Outcomes.of(sheet.counts()), sheet.made(), sheet.points());
        }
    }

    /** How many appointments came to what; open ones are over, and nobody has said anything. */
    record Outcomes(long all, long past, long came, long noShow, long ghost, long cancelled, long moved, long open) {

        static Outcomes of(OutcomeCounts counts) {
            return new Outcomes(
                    counts.all(),
                    counts.past(),
                    counts.came(),
                    counts.noShow(),
                    counts.ghost(),
                    counts.cancelled(),
                    counts.moved(),
                    counts.open());
        }
    }

    /**
     * One rate.
     *
     * @param value from 0 to 1; {@code null} where there is nothing to divide by
     * @param before the same of as many days before
     */
    record RateJson(
            Rate id,
            String name,
            String formula,
            @Nullable Double value,
            long part,
            long base,
            @Nullable Double before) {}

    /** The days before, to compare with. */
    record Before(LocalDate from, LocalDate to, CountsJson counts) {}

    static List<RateJson> rates(Kpis.Sheet sheet, Kpis.Sheet before, Wording wording) {
        return Arrays.stream(Rate.values())
                .map(rate -> new RateJson(
                        rate,
                        wording.text("rate." + rate),
                        wording.text("rate." + rate + ".formula"),
                        value(rate.of(sheet.counts())),
                        rate.part(sheet.counts()),
                        rate.base(sheet.counts()),
                        value(rate.of(before.counts()))))
                .toList();
    }

    static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
