package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * When a consultant is ready, and when away. Consultants keep their own, admins everybody's. With {@code preview=true} nothing
 * is saved, and the answer names the bookings that would be left without a slot.
 */
@RestController
@RequestMapping("/api/v1/consultants/{id}")
class ConsultantTimesController {

    private final ManageConsultants manageConsultants;
    private final ManagedConsultants consultants;
    private final RulePreviews previews;
    private final SlotMoments moments;
    private final BusinessTime time;

    ConsultantTimesController(
            ManageConsultants manageConsultants,
            ManagedConsultants consultants,
            RulePreviews previews,
            SlotMoments moments,
            BusinessTime time) {
        this.manageConsultants = manageConsultants;
        this.consultants = consultants;
        this.previews = previews;
        this.moments = moments;
        this.time = time;
    }

    record HoursWish(@Nullable List<@Nullable HoursJson> hours) {}

    record Hours(List<HoursJson> hours) {}

    record AbsenceWish(
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            Absence.@Nullable Kind kind,
            @Nullable String note) {}

    record AbsenceJson(
            long id,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            Absence.Kind kind,
            @Nullable String note) {}

    record Absences(List<AbsenceJson> items, int total) {}

    @GetMapping("/hours")
    Hours hours(@PathVariable long id) {
        return new Hours(consultants.show(id).hours());
    }

    /** All hours are replaced. */
    @PutMapping("/hours")
    Object setHours(
            @PathVariable long id,
            @RequestBody HoursWish wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        consultants.onlySelfOrAdmin(id, user);
        new Required().field("hours", wish.hours()).check();
        List<WeeklyHours> hours = HoursJson.read(Objects.requireNonNull(wish.hours()), moments);
        if (preview) {
            consultants.show(id);
            return previews.of(new RuleChange.Hours(id, hours));
        }
        consultants.done(manageConsultants.setHours(id, hours, actor));
        return hours(id);
    }

    @GetMapping("/absences")
    Absences absences(@PathVariable long id, @CurrentUser User user) {
        consultants.onlySelfOrLeader(id, user);
        RuleBook rules = consultants.rules();
        List<AbsenceJson> absences = rules
                .absencesOf(consultants.find(id, rules).id())
                .stream()
                .map(this::shown)
                .toList();
        return new Absences(absences, absences.size());
    }

    @PostMapping("/absences")
    ResponseEntity<Object> addAbsence(
            @PathVariable long id,
            @RequestBody AbsenceWish wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        consultants.onlySelfOrAdmin(id, user);
        TimeSpan span = span(wish);
        if (preview) {
            consultants.show(id);
            return ResponseEntity.ok(previews.of(new RuleChange.Absent(id, span)));
        }
        Absence.Kind kind = Objects.requireNonNullElse(wish.kind(), Absence.Kind.OTHER);
        consultants.done(manageConsultants.addAbsence(id, span, kind, wish.note(), actor));
        Absence added = consultants.rules().absencesOf(id).stream()
                .filter(absence -> absence.span().equals(span))
                .max(Comparator.comparingLong(Absence::id))
                .orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/consultants/%d/absences/%d".formatted(id, added.id())))
                .body(shown(added));
    }

    @DeleteMapping("/absences/{absenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAbsence(
            @PathVariable long id, @PathVariable long absenceId, @CurrentUser User user, @CurrentUser Actor actor) {
        consultants.onlySelfOrAdmin(id, user);
        switch (manageConsultants.removeAbsence(id, absenceId, actor)) {
            case ManageConsultants.Result.Unknown unknown -> throw ApiProblem.notFound("absence");
            case ManageConsultants.Result other -> consultants.done(other);
        }
    }

    /** To the millisecond, as it is kept. */
    private TimeSpan span(AbsenceWish wish) {
        new Required()
                .field("starts_at", wish.startsAt())
                .field("ends_at", wish.endsAt())
                .check();
        Instant start = moment("starts_at", Objects.requireNonNull(wish.startsAt()));
        Instant end = moment("ends_at", Objects.requireNonNull(wish.endsAt()));
        if (!start.isBefore(end)) {
            throw ApiProblem.invalid(
                    List.of(FieldFault.worded("ends_at", "ENDS_BEFORE_START", "scheduling.fault.ENDS_BEFORE_START")));
        }
        if (end.isBefore(time.now())) {
            throw ApiProblem.invalid(List.of(FieldFault.of("ends_at", "OVER")));
        }
        return new TimeSpan(start, end);
    }

    private Instant moment(String field, OffsetDateTime moment) {
        moments.day(field, moment.toLocalDate());
        return Instant.ofEpochMilli(moment.toInstant().toEpochMilli());
    }

    private AbsenceJson shown(Absence absence) {
        return new AbsenceJson(
                absence.id(),
                moments.local(absence.span().start()),
                moments.local(absence.span().end()),
                absence.kind(),
                absence.note());
    }
}
