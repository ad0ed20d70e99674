package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slotquest.booking.Booking;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CorrectOutcome;
import dev.slotquest.outcomes.Objection;
import dev.slotquest.outcomes.OpenOutcomes;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of appointments, and of which nobody has said it. */
@RestController
class OutcomeController {

    private final RecordOutcome recordOutcome;
    private final CorrectOutcome correctOutcome;
    private final OverdueOutcomes overdueOutcomes;
    private final BookingDocuments documents;
    private final NamedConsultants consultants;
    private final Refusals refusals;
    private final SlotMoments moments;

    OutcomeController(
            RecordOutcome recordOutcome,
            CorrectOutcome correctOutcome,
            OverdueOutcomes overdueOutcomes,
            BookingDocuments documents,
            NamedConsultants consultants,
            Refusals refusals,
            SlotMoments moments) {
        this.recordOutcome = recordOutcome;
        this.correctOutcome = correctOutcome;
        this.overdueOutcomes = overdueOutcomes;
        this.documents = documents;
        this.consultants = consultants;
        this.refusals = refusals;
        this.moments = moments;
    }

    /**
     * The booking, of which it is known now.
     *
     * @param successor reference of the booking that was made instead, where the appointment was over
     * @param newTimeWanted whether it stands until there is a new time
     */
    record OutcomeJson(
            @JsonUnwrapped BookingJson booking, @Nullable String successor, boolean newTimeWanted) {}

    /** What is known already is only changed by who leads the team and says why. */
    @PostMapping("/api/v1/bookings/{reference}/outcome")
    OutcomeJson record(
            @PathVariable String reference,
            @RequestBody OutcomeWishJson wish,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        wish.check();
        String known = documents.find(reference, user).booking().reference();
        var asked = wish.asked(
                wish.newStartsAt() == null ? null : moments.slotStart(wish.newStartsAt()),
                consultants.idOf("consultant", wish.consultant()));
        Result result = recordOutcome.record(known, asked, user, actor.channel());
        boolean corrects = result instanceof Result.KnownBefore && user.may(Permission.LEAD_TEAM) && wish.corrects();
        return shown(corrects ? corrected(known, wish, user, actor.channel()) : result, user);
    }

    private Result corrected(String reference, OutcomeWishJson wish, User user, Channel channel) {
        return correctOutcome.correct(reference, wish.outcome(), wish.why(), user, channel);
    }

    /** Everything that is over and open, as far as it is the caller's to say something. */
    @GetMapping("/api/v1/outcomes/open")
    Page<BookingJson> open(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consultant,
            @SortableBy({}) PageRequest page,
            @CurrentUser User user) {
        return find(false, from, to, consultant, page, user);
    }

    /** What the daily run found and is still open. */
    @GetMapping("/api/v1/outcomes/overdue")
    Page<BookingJson> overdue(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consultant,
            @SortableBy({}) PageRequest page,
            @CurrentUser User user) {
        return find(true, from, to, consultant, page, user);
    }

    private Page<BookingJson> find(
            boolean overdue,
            @Nullable String from,
            @Nullable String to,
            @Nullable String consultant,
            PageRequest page,
            User user) {
        var wanted = new OpenOutcomes(
                overdue,
                moments.from("from", from),
                moments.to("to", to),
                consultants.idOf("consultant", consultant),
                null);
        return documents.show(overdueOutcomes.find(wanted, page, user));
    }

    private OutcomeJson shown(Result result, User user) {
        return switch (result) {
            case Result.Done(var booking, var successor) -> answer(booking, successor, false, user);
            case Result.NewTimeWanted(var booking) -> answer(booking, null, true, user);
            case Result.KnownBefore(var booking) -> throw conflict("outcome-known", booking, user);
            case Result.NotNow(var booking, var why) -> throw objection(booking, why, user);
            case Result.SlotTaken(var alternatives) -> throw refusals.taken(alternatives);
            case Result.SlotRefused(var refused) -> throw refusals.refused(refused);
            case Result.NeedsConfirmation(var warnings) -> throw refusals.unconfirmed(warnings);
            case Result.Unknown() -> throw ApiProblem.notFound("booking");
        };
    }

    private OutcomeJson answer(Booking booking, @Nullable Booking successor, boolean newTimeWanted, User user) {
        return new OutcomeJson(
                documents.show(booking.reference(), user),
                successor == null ? null : successor.reference(),
                newTimeWanted);
    }

    private ApiProblem conflict(String slug, Booking booking, User user) {
        return ApiProblem.of(HttpStatus.CONFLICT, slug).with("current", documents.show(booking.reference(), user));
    }

    private ApiProblem objection(Booking booking, Objection why, User user) {
        String text = "outcome.objection." + why;
        return switch (why) {
            case NOT_ALLOWED -> ApiProblem.forbidden();
            case NOT_STANDING, NOTHING_KNOWN -> conflict("outcome-known", booking, user);
            case NOT_BEGUN, CHANGE_NOTICE ->
                ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "rule-broken", new DefaultMessageSourceResolvable(text))
                        .with("rule", why);
            case REASON_MISSING, REASON_UNKNOWN, WORDS_TOO_LONG ->
                ApiProblem.invalid(List.of(FieldFault.worded("reason", why.name(), text)));
        };
    }
}
