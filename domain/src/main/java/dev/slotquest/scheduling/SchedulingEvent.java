package dev.slotquest.scheduling;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to availability: the module's vocabulary. */
public sealed interface SchedulingEvent extends DomainEvent {

    /** A consultant is new. */
    record ConsultantAdded(Instant occurredAt, Actor actor, Consultant consultant) implements SchedulingEvent {
        @Override
        public Subject subject() {
            return about(consultant);
        }

        @Override
        public String action() {
            return "consultant.added";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts(consultant);
        }
    }

    /** A consultant's details are others now. */
    record ConsultantChanged(Instant occurredAt, Actor actor, Consultant was, Consultant is)
            implements SchedulingEvent {
        @Override
        public Subject subject() {
            return about(is);
        }

        @Override
        public String action() {
            return "consultant.changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return facts(was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts(is);
        }
    }

    /** A consultant's weekly hours are others now. */
    record HoursChanged(
            Instant occurredAt, Actor actor, Consultant consultant, List<WeeklyHours> was, List<WeeklyHours> is)
            implements SchedulingEvent {
        @Override
        public Subject subject() {
            return about(consultant);
        }

        @Override
        public String action() {
            return "consultant.hours-changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("hours", was.stream().map(HoursChanged::line).toList());
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("hours", is.stream().map(HoursChanged::line).toList());
        }

        private static String line(WeeklyHours hours) {
            return "%s %s-%s".formatted(hours.weekday(), hours.from(), hours.to());
        }
    }

    /** A consultant takes another number of customers in a slot. */
    record SeatsChanged(
            Instant occurredAt,
            Actor actor,
            Consultant consultant,
            @Nullable Integer seats) implements SchedulingEvent {
        @Override
        public Subject subject() {
            return about(consultant);
        }

        @Override
        public String action() {
            return "consultant.seats-changed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("seats", seats);
            return facts;
        }
    }

    /** A consultant is away. */
    record AbsenceAdded(Instant occurredAt, Actor actor, Consultant consultant, TimeSpan span, Absence.Kind kind)
            implements SchedulingEvent {
        @Override
        public Subject subject() {
            return about(consultant);
        }

        @Override
        public String action() {
            return "consultant.absence-added";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("from", span.start().toString(), "to", span.end().toString(), "kind", kind.name());
        }
    }

    /** A consultant is not away after all. */
    record AbsenceRemoved(Instant occurredAt, Actor actor, Consultant consultant, long absenceId)
            implements SchedulingEvent {
        @Override
        public Subject subject() {
            return about(consultant);
        }

        @Override
        public String action() {
            return "consultant.absence-removed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("absence", absenceId);
        }
    }

    /**
     * A rule about slots is another now: the grid, seats, a closure, a holiday or a value.
     *
     * @param about the consultant whose rule it is, {@code null} for everybody's
     */
    record RuleChanged(
            Instant occurredAt,
            Actor actor,
            String rule,
            @Nullable String about,
            @Nullable String was,
            @Nullable String is)
            implements SchedulingEvent {
        @Override
        public Subject subject() {
            return new Subject("rule", about == null ? rule : rule + " of " + about);
        }

        @Override
        public String action() {
            return "rule.changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return one("value", was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return one("value", is);
        }
    }

    private static Subject about(Consultant consultant) {
        return new Subject("consultant", consultant.name());
    }

    private static Map<String, @Nullable Object> one(String field, @Nullable Object value) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(field, value);
        return facts;
    }

    private static Map<String, @Nullable Object> facts(Consultant consultant) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", consultant.name());
        facts.put("email", consultant.email());
        facts.put("mode", consultant.mode().name());
        facts.put("calendar_id", consultant.calendarId());
        facts.put("buffer_before_minutes", consultant.bufferBefore().toMinutes());
        facts.put("buffer_after_minutes", consultant.bufferAfter().toMinutes());
        facts.put("active", consultant.active());
        return facts;
    }
}
