package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.PreviewRules;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.Withdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in JSON whom a change of the rules would hit, and what came of making it. */
@Component
class RulePreviews {

    private static final int MOST_SHOWN = 200;

    private final PreviewRules previewRules;
    private final BookingLookup bookings;
    private final SlotMoments moments;
    private final Wording wording;

    RulePreviews(PreviewRules previewRules, BookingLookup bookings, SlotMoments moments, Wording wording) {
        this.previewRules = previewRules;
        this.bookings = bookings;
        this.moments = moments;
        this.wording = wording;
    }

    /** @throws ApiProblem when the change could not be made at all */
    AffectedJson of(RuleChange... changes) {
        return switch (previewRules.of(changes)) {
            case PreviewRules.Result.Affects(List<Withdrawn> hit) ->
                new AffectedJson(
                        true, hit.stream().limit(MOST_SHOWN).map(this::shown).toList(), hit.size());
            case PreviewRules.Result.Refused(List<Fault> faults) -> throw invalid(faults);
        };
    }

    private AffectedJson.Booking shown(Withdrawn hit) {
        Long booking = hit.seat().bookingId();
        return new AffectedJson.Booking(
                booking == null
                        ? null
                        : bookings.byId(booking).map(Booking::reference).orElse(null),
                hit.consultant().name(),
                moments.local(hit.seat().span().start()),
                moments.local(hit.seat().span().end()),
                hit.obstacles().stream()
                        .map(obstacle ->
                                new AvailabilityController.Reason(obstacle.code(), wording.of(obstacle, false)))
                        .toList());
    }

    /**
     * The key of what was changed, where it has one.
     *
     * @param thing what there is none of, as in {@code api.problem.<thing>-not-found}
     * @throws ApiProblem when nothing was changed
     */
    @Nullable
    Long done(ManageRules.Result result, String thing) {
        return switch (result) {
            case ManageRules.Result.Done(Long id) -> id;
            case ManageRules.Result.Refused(List<Fault> faults) -> throw invalid(faults);
            case ManageRules.Result.Unknown unknown -> throw ApiProblem.notFound(thing);
        };
    }

    private static ApiProblem invalid(List<Fault> faults) {
        return ApiProblem.invalid(faults.stream()
                .map(fault -> FieldFault.worded(fault.field(), fault.code().name(), "scheduling.fault." + fault.code()))
                .toList());
    }
}
