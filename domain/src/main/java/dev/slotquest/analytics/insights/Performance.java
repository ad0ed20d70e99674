package dev.slotquest.analytics.insights;

import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.WeekHour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How somebody does over some days.
 *
 * @param before of as many days before
 * @param booked the bookings made on these days, by weekday and hour of the appointment
 * @param activeDays on how many of these days a booking was made
 * @param daysAhead how many days ahead the appointments of these days were made, on average
 * @param weeks bookings of the last whole weeks, whatever the days are
 * @param forecast of the coming week; {@code null} where there is too little to go by
 */
public record Performance(
        Kpis.Sheet sheet,
        Kpis.Sheet before,
        List<WeekHour> booked,
        int activeDays,
        OptionalDouble daysAhead,
        List<Week> weeks,
        Trend trend,
        @Nullable Forecast forecast,
        List<Insight> insights) {

    /** One whole week. */
    public record Week(LocalDate monday, int bookings) {}

    /** The bookings made on these days, by the weekday of the appointment. */
    public SortedMap<DayOfWeek, Counts> byWeekday() {
        return Reading.together(booked, WeekHour::weekday);
    }

    /** The bookings made on these days, by the hour of the appointment. */
    public SortedMap<Integer, Counts> byHour() {
        return Reading.together(booked, WeekHour::hour);
    }

    /** How many bookings there were on a day with any. */
    public OptionalDouble perActiveDay() {
        return activeDays == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sheet.made() / activeDays);
    }
}
