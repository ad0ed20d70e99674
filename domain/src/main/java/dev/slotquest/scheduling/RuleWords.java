package dev.slotquest.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules in one line each, for the history: the same in every language, short, and precise enough to set them back by. */
final class RuleWords {

    private RuleWords() {}

    static String of(List<SlotRule> grid) {
        return grid.stream()
                .collect(groupingBy(
                        rule -> "%s %d min%s"
                                .formatted(
                                        rule.weekday(),
                                        rule.length().toMinutes(),
                                        validity(new Validity(rule.validFrom(), rule.validTo()))),
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> rule.start().toString(), joining(" "))))
                .entrySet()
                .stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(joining("; "));
    }

    static String ofHours(List<WeeklyHours> hours) {
        return hours.stream()
                .map(line -> "%s %s-%s%s"
                        .formatted(
                                line.weekday(),
                                line.from(),
                                line.to(),
                                validity(new Validity(line.validFrom(), line.validTo()))))
                .collect(joining("; "));
    }

    static String of(SeatRule rule) {
        return "%d%s%s%s"
                .formatted(
                        rule.seats(),
                        rule.weekday() == null ? "" : " " + rule.weekday(),
                        rule.slotTime() == null ? "" : " " + rule.slotTime(),
                        validity(new Validity(rule.validFrom(), rule.validTo())));
    }

    static String of(Closure closure) {
        String times = closure.fromTime() == null ? "" : " " + closure.fromTime() + "-" + closure.toTime();
        return "%s to %s%s: %s".formatted(closure.fromDate(), closure.toDate(), times, closure.reason());
    }

    static String of(Consultant consultant) {
        return "%s %s, buffers %d/%d min, %s"
                .formatted(
                        consultant.name(),
                        consultant.mode(),
                        consultant.bufferBefore().toMinutes(),
                        consultant.bufferAfter().toMinutes(),
                        consultant.active() ? "active" : "inactive");
    }

    static String of(HolidaySwitch wanted) {
        return "%s%s %s"
                .formatted(
                        wanted.holiday(),
                        wanted.year() == null ? "" : " " + wanted.year(),
                        wanted.active() ? "on" : "off");
    }

    static @Nullable String seats(@Nullable Integer seats) {
        return seats == null ? null : seats.toString();
    }

    private static String validity(Validity validity) {
        String from = validity.from().equals(Validity.ALWAYS.from()) ? "" : " from " + validity.from();
        return validity.to() == null ? from : from + " until " + validity.to();
    }
}
