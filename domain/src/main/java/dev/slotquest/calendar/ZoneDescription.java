package dev.slotquest.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says in a calendar file when a zone's clocks go forward and back. */
final class ZoneDescription {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDescription() {}

    /** The zone as it is around an instant, and, where its clocks follow a yearly rule, in later years. */
    static VTimezone of(ZoneId zone, Instant around) {
        var description = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        int yearBefore = around.atZone(zone).getYear() - 1;
        if (!yearly.isEmpty()
                && yearly.stream().allMatch(rule -> recurrence(rule, yearBefore).isPresent())) {
            yearly.forEach(rule -> add(
                    description,
                    rules,
                    rule.createTransition(yearBefore),
                    recurrence(rule, yearBefore).orElseThrow()));
        } else {
            addSingly(description, rules, around);
        }
        return description;
    }

    /** Zones whose clocks stand still, or change by no simple rule: what holds before and after. */
    private static void addSingly(VTimezone description, ZoneRules rules, Instant around) {
        ZoneOffsetTransition before = rules.previousTransition(around.plusMillis(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(around);
            description.addStandardTime(observance(new StandardTime(), ALWAYS, offset, offset, null));
        } else {
            add(description, rules, before, null);
        }
        ZoneOffsetTransition after = rules.nextTransition(around);
        if (after != null) {
            add(description, rules, after, null);
        }
    }

    private static void add(
            VTimezone description, ZoneRules rules, ZoneOffsetTransition change, @Nullable Recurrence recurrence) {
        LocalDateTime start = change.getDateTimeBefore();
        ZoneOffset from = change.getOffsetBefore();
        ZoneOffset to = change.getOffsetAfter();
        if (rules.isDaylightSavings(change.getInstant())) {
            description.addDaylightSavingsTime(observance(new DaylightSavingsTime(), start, from, to, recurrence));
        } else {
            description.addStandardTime(observance(new StandardTime(), start, from, to, recurrence));
        }
    }

    private static <O extends Observance> O observance(
            O observance, LocalDateTime start, ZoneOffset from, ZoneOffset to, @Nullable Recurrence recurrence) {
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
        if (recurrence != null) {
            observance.setRecurrenceRule(recurrence);
        }
        return observance;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }

    /** The yearly rule, where the day on the local clock is the day that the rule names. */
    private static Optional<Recurrence> recurrence(ZoneOffsetTransitionRule rule, int year) {
        java.time.DayOfWeek weekday = rule.getDayOfWeek();
        int day = rule.getDayOfMonthIndicator();
        LocalDateTime local = rule.createTransition(year).getDateTimeBefore();
        boolean otherDay = local.getMonth() != rule.getMonth() || (weekday != null && local.getDayOfWeek() != weekday);
        boolean last = day == -1 || day + 6 == rule.getMonth().minLength();
        if (otherDay || (!last && (day < 1 || day + 6 > rule.getMonth().minLength()))) {
            return Optional.empty();
        }
        var recurrence =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        if (weekday == null) {
            recurrence.byMonthDay(day);
        } else if (last) {
            recurrence.byDay(-1, DayOfWeek.valueOf(weekday.name()));
        } else {
            recurrence.byDay(DayOfWeek.valueOf(weekday.name()));
            recurrence.byMonthDay(IntStream.rangeClosed(day, day + 6).boxed().toList());
        }
        return Optional.of(recurrence.build());
    }
}
