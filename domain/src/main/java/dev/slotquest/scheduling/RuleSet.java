package dev.slotquest.scheduling;

import dev.slotquest.scheduling.RuleBook.DatedValue;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules as data, as they are kept or as they would be after a change. */
record RuleSet(
        Map<Long, Consultant> consultants,
        List<SlotRule> grid,
        List<SeatRule> seats,
        Map<Long, List<WeeklyHours>> hours,
        Map<Long, List<Absence>> absences,
        List<Closure> closures,
        List<HolidaySwitch> holidaySwitches,
        Map<String, List<DatedValue>> values,
        ZoneId zone,
        Locale language) {

    RuleSet changedBy(RuleChange change) {
        return switch (change) {
            case RuleChange.Grid grid -> withGrid(grid.consultantId(), grid.slots());
            case RuleChange.AddSeats add -> withSeats(plus(seats, add.rule().kept(Long.MAX_VALUE)));
            case RuleChange.ChangeSeats other ->
                withSeats(plus(
                        without(seats, rule -> rule.id() == other.id()),
                        other.rule().kept(other.id())));
            case RuleChange.RemoveSeats gone -> withSeats(without(seats, rule -> rule.id() == gone.id()));
            case RuleChange.ConsultantSeats own -> withSeats(seatsOfOne(own.consultantId(), own.seats()));
            case RuleChange.Hours other -> withHours(put(hours, other.consultantId(), other.hours()));
            case RuleChange.Close close -> withClosures(plus(closures, Closure.of(0, close.wish())));
            case RuleChange.ChangeClosure other ->
                withClosures(plus(
                        without(closures, closure -> closure.id() == other.id()),
                        Closure.of(other.id(), other.wish())));
            case RuleChange.Open open -> withClosures(without(closures, closure -> closure.id() == open.id()));
            case RuleChange.SwitchHoliday other ->
                withSwitches(plus(without(holidaySwitches, known -> known.replaces(other.wanted())), other.wanted()));
            case RuleChange.SetValue value ->
                withValues(put(
                        values,
                        value.rule().key(),
                        plus(
                                without(
                                        values.getOrDefault(value.rule().key(), List.of()),
                                        known -> known.validFrom().equals(value.validFrom())),
                                new DatedValue(
                                        value.validFrom(), value.rule().type().tidy(value.value())))));
            case RuleChange.RemoveValue gone ->
                withValues(put(
                        values,
                        gone.rule().key(),
                        without(
                                values.getOrDefault(gone.rule().key(), List.of()),
                                known -> known.validFrom().equals(gone.validFrom()))));
            case RuleChange.Absent absent ->
                withAbsences(put(
                        absences,
                        absent.consultantId(),
                        plus(
                                absences.getOrDefault(absent.consultantId(), List.of()),
                                new Absence(0, absent.consultantId(), absent.span(), Absence.Kind.OTHER, null))));
            case RuleChange.ConsultantDetails other -> withConsultant(other);
        };
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> some, Predicate<T> gone) {
        return some.stream().filter(gone.negate()).toList();
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> other = new HashMap<>(map);
        other.put(key, value);
        return other;
    }

    private RuleSet withGrid(@Nullable Long consultantId, List<SlotRule> slots) {
        List<SlotRule> other =
                new ArrayList<>(without(grid, rule -> Objects.equals(rule.consultantId(), consultantId)));
        other.addAll(slots);
        return new RuleSet(
                consultants, other, seats, hours, absences, closures, holidaySwitches, values, zone, language);
    }

    private List<SeatRule> seatsOfOne(long consultantId, @Nullable Integer number) {
        List<SeatRule> others = without(seats, rule -> rule.isGeneralFor(consultantId));
        return number == null ? others : plus(others, SeatRule.always(consultantId, number));
    }

    private RuleSet withSeats(List<SeatRule> other) {
        return new RuleSet(
                consultants, grid, other, hours, absences, closures, holidaySwitches, values, zone, language);
    }

    private RuleSet withHours(Map<Long, List<WeeklyHours>> other) {
        return new RuleSet(
                consultants, grid, seats, other, absences, closures, holidaySwitches, values, zone, language);
    }

    private RuleSet withAbsences(Map<Long, List<Absence>> other) {
        return new RuleSet(consultants, grid, seats, hours, other, closures, holidaySwitches, values, zone, language);
    }

    private RuleSet withClosures(List<Closure> other) {
        return new RuleSet(consultants, grid, seats, hours, absences, other, holidaySwitches, values, zone, language);
    }

    private RuleSet withSwitches(List<HolidaySwitch> other) {
        return new RuleSet(consultants, grid, seats, hours, absences, closures, other, values, zone, language);
    }

    private RuleSet withValues(Map<String, List<DatedValue>> other) {
        return new RuleSet(consultants, grid, seats, hours, absences, closures, holidaySwitches, other, zone, language);
    }

    private RuleSet withConsultant(RuleChange.ConsultantDetails change) {
        Consultant was = consultants.get(change.consultantId());
        if (was == null) {
            return this;
        }
        var details = change.details();
        var is = new Consultant(
                was.id(),
                details.name(),
                details.email(),
                details.mode(),
                details.calendarId(),
                details.active(),
                Duration.ofMinutes(details.bufferBeforeMinutes()),
                Duration.ofMinutes(details.bufferAfterMinutes()),
                was.version());
        return new RuleSet(
                put(consultants, was.id(), is),
                grid,
                seats,
                hours,
                absences,
                closures,
                holidaySwitches,
                values,
                zone,
                language);
    }
}
