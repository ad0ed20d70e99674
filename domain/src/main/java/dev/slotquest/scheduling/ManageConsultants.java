package dev.slotquest.scheduling;

import dev.slotquest.scheduling.SchedulingEvent.AbsenceAdded;
import dev.slotquest.scheduling.SchedulingEvent.AbsenceRemoved;
import dev.slotquest.scheduling.SchedulingEvent.ConsultantAdded;
import dev.slotquest.scheduling.SchedulingEvent.ConsultantChanged;
import dev.slotquest.scheduling.SchedulingEvent.HoursChanged;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who the consultants are, when they are ready, and when they are away. */
@Service
public class ManageConsultants {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_CALENDAR_ID = 255;
    private static final int MOST_BUFFER_MINUTES = 240;

    private final SchedulingTables tables;
    private final RuleChanges changes;
    private final BusyTimes busyTimes;
    private final BusinessTime time;

    ManageConsultants(SchedulingTables tables, RuleChanges changes, BusyTimes busyTimes, BusinessTime time) {
        this.tables = tables;
        this.changes = changes;
        this.busyTimes = busyTimes;
        this.time = time;
    }

    /**
     * What a consultant is to be like.
     *
     * @param bufferBeforeMinutes free minutes before each appointment
     * @param bufferAfterMinutes free minutes after each appointment
     */
    public record Details(
            String name,
            @Nullable String email,
            ReadyMode mode,
            @Nullable String calendarId,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            boolean active) {

        /** A consultant in the weekly hours of the local calendar. */
        public static Details named(String name) {
            return new Details(name, null, ReadyMode.HOURS, null, 0, 0, true);
        }
    }

    /** What came of it. */
    public sealed interface Result {

        /** Done; this is the consultant now. */
        record Done(Consultant consultant) implements Result {}

        /** Nothing was changed; these are the reasons. */
        record Refused(List<Fault> faults) implements Result {}

        /** Somebody else has changed the consultant since this version was read. */
        record ChangedMeanwhile(Consultant current) implements Result {}

        /** There is no such consultant. */
        record Unknown() implements Result {}
    }

    /**
     * One thing that is wrong.
     *
     * @param field which value
     * @param code what is wrong with it
     */
    public record Fault(String field, Code code) {

        /** What can be wrong. */
        public enum Code {
            MISSING,
            TOO_LONG,
            NAME_TAKEN,
            OUT_OF_RANGE,
            ENDS_BEFORE_START,
            OVERLAPPING,
            INVALID
        }
    }

    /** Adds a consultant with weekly hours and, where given, a number of seats of their own. */
    @Transactional
    public Result add(Details details, List<WeeklyHours> hours, @Nullable Integer seats, Actor actor) {
        List<Fault> faults = new ArrayList<>(faultsOf(details));
        faults.addAll(RuleFaults.ofHours(hours));
        if (seats != null && (seats < 0 || seats > SeatRule.MOST)) {
            faults.add(new Fault("seats", Fault.Code.OUT_OF_RANGE));
        }
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        try {
            long id = tables.insert(details, time.now());
            tables.replaceHours(id, hours);
            if (seats != null) {
                tables.replaceSeats(id, seats);
            }
            Consultant added = tables.consultant(id).orElseThrow();
            changes.tell(new ConsultantAdded(time.now(), actor, added), id, null, RuleWords.of(added));
            return new Result.Done(added);
        } catch (DuplicateKeyException taken) {
            return new Result.Refused(List.of(new Fault("name", Fault.Code.NAME_TAKEN)));
        }
    }

    /**
     * Changes a consultant.
     *
     * @param version the version that was read; {@code null} to change whatever is there
     */
    @Transactional
    public Result change(long id, Details details, @Nullable Integer version, Actor actor) {
        Optional<Consultant> before = tables.consultant(id);
        if (before.isEmpty()) {
            return new Result.Unknown();
        }
        if (version != null && version != before.get().version()) {
            return new Result.ChangedMeanwhile(before.get());
        }
        List<Fault> faults = faultsOf(details);
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        try {
            if (!tables.update(id, details, before.get().version())) {
                return new Result.ChangedMeanwhile(tables.consultant(id).orElseThrow());
            }
        } catch (DuplicateKeyException taken) {
            return new Result.Refused(List.of(new Fault("name", Fault.Code.NAME_TAKEN)));
        }
        Consultant after = tables.consultant(id).orElseThrow();
        if (!Objects.equals(before.get().calendarId(), after.calendarId())) {
            busyTimes.forget(id);
        }
        changes.tell(
                new ConsultantChanged(time.now(), actor, before.get(), after),
                id,
                RuleWords.of(before.get()),
                RuleWords.of(after));
        return new Result.Done(after);
    }

    /** Replaces the weekly hours of a consultant. */
    @Transactional
    public Result setHours(long id, List<WeeklyHours> hours, Actor actor) {
        Optional<Consultant> consultant = tables.consultant(id);
        if (consultant.isEmpty()) {
            return new Result.Unknown();
        }
        List<Fault> faults = RuleFaults.ofHours(hours);
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        List<WeeklyHours> before = tables.hours(id);
        tables.replaceHours(id, hours);
        changes.tell(
                new HoursChanged(time.now(), actor, consultant.get(), before, hours),
                id,
                RuleWords.ofHours(before),
                RuleWords.ofHours(hours));
        return new Result.Done(consultant.get());
    }

    /** Sets how many customers a consultant takes in a slot; {@code null} for the general rule. */
    @Transactional
    public Result setSeats(long id, @Nullable Integer seats, Actor actor) {
        Optional<Consultant> consultant = tables.consultant(id);
        if (consultant.isEmpty()) {
            return new Result.Unknown();
        }
        if (seats != null && (seats < 0 || seats > SeatRule.MOST)) {
            return new Result.Refused(List.of(new Fault("seats", Fault.Code.OUT_OF_RANGE)));
        }
        tables.replaceSeats(id, seats);
        changes.tell(
                new SchedulingEvent.SeatsChanged(time.now(), actor, consultant.get(), seats),
                id,
                null,
                RuleWords.seats(seats));
        return new Result.Done(consultant.get());
    }

    /** Notes that a consultant is away. Bookings in that time stand until somebody decides about them. */
    @Transactional
    public Result addAbsence(long id, TimeSpan span, Absence.Kind kind, @Nullable String note, Actor actor) {
        Optional<Consultant> consultant = tables.consultant(id);
        if (consultant.isEmpty()) {
            return new Result.Unknown();
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            return new Result.Refused(List.of(new Fault("note", Fault.Code.TOO_LONG)));
        }
        List<Fault> faults = RuleFaults.of(new RuleChange.Absent(id, span));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        tables.insertAbsence(id, span, kind, note, time.now());
        changes.tell(
                new AbsenceAdded(time.now(), actor, consultant.get(), span, kind),
                id,
                null,
                "%s %s to %s".formatted(kind, span.start(), span.end()));
        return new Result.Done(consultant.get());
    }

    /** Takes an absence back. */
    @Transactional
    public Result removeAbsence(long id, long absenceId, Actor actor) {
        Optional<Consultant> consultant = tables.consultant(id);
        if (consultant.isEmpty() || !tables.deleteAbsence(id, absenceId)) {
            return new Result.Unknown();
        }
        changes.tell(
                new AbsenceRemoved(time.now(), actor, consultant.get(), absenceId),
                id,
                String.valueOf(absenceId),
                null);
        return new Result.Done(consultant.get());
    }

    static List<Fault> faultsOf(Details details) {
        List<Fault> faults = new ArrayList<>();
        if (details.name().isBlank()) {
            faults.add(new Fault("name", Fault.Code.MISSING));
        } else if (details.name().length() > LONGEST_NAME) {
            faults.add(new Fault("name", Fault.Code.TOO_LONG));
        }
        if (details.email() != null && details.email().length() > LONGEST_EMAIL) {
            faults.add(new Fault("email", Fault.Code.TOO_LONG));
        } else if (details.email() != null && !details.email().matches("[^@\\s]+@[^@\\s]+")) {
            faults.add(new Fault("email", Fault.Code.INVALID));
        }
        if (details.calendarId() != null && details.calendarId().length() > LONGEST_CALENDAR_ID) {
            faults.add(new Fault("calendar_id", Fault.Code.TOO_LONG));
        }
        if (outOfRange(details.bufferBeforeMinutes())) {
            faults.add(new Fault("buffer_before_minutes", Fault.Code.OUT_OF_RANGE));
        }
        if (outOfRange(details.bufferAfterMinutes())) {
            faults.add(new Fault("buffer_after_minutes", Fault.Code.OUT_OF_RANGE));
        }
        return faults;
    }

    private static boolean outOfRange(int minutes) {
        return minutes < 0 || minutes > MOST_BUFFER_MINUTES;
    }
}
