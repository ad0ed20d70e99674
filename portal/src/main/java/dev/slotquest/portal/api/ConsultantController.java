package dev.slotquest.portal.api;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds the appointments. Everybody reads, admins change. */
@RestController
@RequestMapping("/api/v1/consultants")
class ConsultantController {

    private final ManageConsultants manageConsultants;
    private final ManagedConsultants consultants;
    private final RulePreviews previews;
    private final SlotMoments moments;
    private final TransactionRetry transaction;

    ConsultantController(
            ManageConsultants manageConsultants,
            ManagedConsultants consultants,
            RulePreviews previews,
            SlotMoments moments,
            TransactionRetry transaction) {
        this.manageConsultants = manageConsultants;
        this.consultants = consultants;
        this.previews = previews;
        this.moments = moments;
        this.transaction = transaction;
    }

    /** A consultant to be added. */
    record Wish(
            @Nullable String name,
            @Nullable String email,
            @Nullable ReadyMode mode,
            @Nullable String calendarId,
            @Nullable Integer bufferBeforeMinutes,
            @Nullable Integer bufferAfterMinutes,
            @Nullable Boolean active,
            @Nullable List<@Nullable HoursJson> hours,
            @Nullable Integer seats) {

        Details details() {
            return new Details(
                    Objects.requireNonNullElse(name, "").strip(),
                    email,
                    Objects.requireNonNullElse(mode, ReadyMode.HOURS),
                    calendarId,
                    Objects.requireNonNullElse(bufferBeforeMinutes, 0),
                    Objects.requireNonNullElse(bufferAfterMinutes, 0),
                    Objects.requireNonNullElse(active, true));
        }
    }

    /** What is to change about a consultant; what was not sent stays. */
    record Patch(
            @Nullable String name,
            @Nullable Sent<String> email,
            @Nullable ReadyMode mode,
            @Nullable Sent<String> calendarId,
            @Nullable Integer bufferBeforeMinutes,
            @Nullable Integer bufferAfterMinutes,
            @Nullable Boolean active,
            @Nullable Sent<Integer> seats,
            @Nullable Integer version) {

        Details appliedTo(Consultant consultant) {
            return new Details(
                    name == null ? consultant.name() : name.strip(),
                    email == null ? consultant.email() : email.value(),
                    mode == null ? consultant.mode() : mode,
                    calendarId == null ? consultant.calendarId() : calendarId.value(),
                    bufferBeforeMinutes == null
                            ? (int) consultant.bufferBefore().toMinutes()
                            : bufferBeforeMinutes,
                    bufferAfterMinutes == null ? (int) consultant.bufferAfter().toMinutes() : bufferAfterMinutes,
                    active == null ? consultant.active() : active);
        }

        RuleChange[] changesOf(Consultant consultant) {
            var details = new RuleChange.ConsultantDetails(consultant.id(), appliedTo(consultant));
            return seats == null
                    ? new RuleChange[] {details}
                    : new RuleChange[] {details, new RuleChange.ConsultantSeats(consultant.id(), seats.value())};
        }
    }

    /** By name. */
    @GetMapping
    Page<ConsultantJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @SortableBy("name") PageRequest page) {
        RuleBook rules = consultants.rules();
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Consultant> found = rules.consultants().stream()
                .filter(consultant -> consultant.name().toLowerCase(Locale.ROOT).contains(part))
                .filter(consultant -> active == null || active == consultant.active())
                .toList();
        List<Consultant> ordered = "-name".equals(page.sort()) ? found.reversed() : found;
        List<Consultant> shown =
                ordered.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(shown, page.page(), page.size(), found.size())
                .map(consultant -> ConsultantJson.of(consultant, rules));
    }

    @PostMapping
    ResponseEntity<ConsultantJson> add(@RequestBody Wish wish, @CurrentUser Actor actor) {
        List<WeeklyHours> hours = wish.hours() == null ? List.of() : HoursJson.read(wish.hours(), moments);
        Consultant added = consultants.done(manageConsultants.add(wish.details(), hours, wish.seats(), actor));
        return ResponseEntity.created(URI.create("/api/v1/consultants/" + added.id()))
                .body(consultants.show(added.id()));
    }

    @GetMapping("/{id}")
    ConsultantJson show(@PathVariable long id) {
        return consultants.show(id);
    }

    /** All of it or nothing: details and seats are changed in one transaction. */
    @PatchMapping("/{id}")
    Object change(
            @PathVariable long id,
            @RequestBody Patch patch,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        Consultant consultant = consultants.find(id, consultants.rules());
        if (preview) {
            return previews.of(patch.changesOf(consultant));
        }
        transaction.run(() -> {
            consultants.done(manageConsultants.change(id, patch.appliedTo(consultant), patch.version(), actor));
            if (patch.seats() != null) {
                consultants.done(manageConsultants.setSeats(id, patch.seats().value(), actor));
            }
        });
        return consultants.show(id);
    }

    /** Offers nothing from now on; the bookings stand until somebody decides about them. */
    @DeleteMapping("/{id}")
    Object deactivate(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview, @CurrentUser Actor actor) {
        Consultant consultant = consultants.find(id, consultants.rules());
        var inactive = new Patch(null, null, null, null, null, null, false, null, null);
        if (preview) {
            return previews.of(inactive.changesOf(consultant));
        }
        consultants.done(manageConsultants.change(id, inactive.appliedTo(consultant), null, actor));
        return consultants.show(id);
    }
}
