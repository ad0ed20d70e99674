package dev.slotquest.portal.api;

import dev.slotquest.booking.AnswerOffer;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitView;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Customers who wait. Everybody meets their own, who leads the team all; the others are not found. */
@RestController
@RequestMapping("/api/v1/waitlist")
class WaitListController {

    private final WaitList waitList;
    private final KeepWaitList keepWaitList;
    private final AnswerOffer answerOffer;
    private final BookingDocuments documents;
    private final NamedConsultants consultants;
    private final Refusals refusals;
    private final SlotMoments moments;

    WaitListController(
            WaitList waitList,
            KeepWaitList keepWaitList,
            AnswerOffer answerOffer,
            BookingDocuments documents,
            NamedConsultants consultants,
            Refusals refusals,
            SlotMoments moments) {
        this.waitList = waitList;
        this.keepWaitList = keepWaitList;
        this.answerOffer = answerOffer;
        this.documents = documents;
        this.consultants = consultants;
        this.refusals = refusals;
        this.moments = moments;
    }

    /** @param confirm warnings that were seen and overruled */
    record Answer(@Nullable List<@Nullable Warning> confirm) {}

    /** @param part those who wait, those whose waiting is over, or all */
    @GetMapping
    Page<WaitEntryJson> list(
            @RequestParam(defaultValue = "OPEN") WaitList.Part part,
            @SortableBy({}) PageRequest page,
            @CurrentUser User user) {
        return waitList.find(part, page, user).map(view -> WaitEntryJson.of(view, moments));
    }

    @PostMapping
    ResponseEntity<WaitEntryJson> add(
            @RequestBody WaitWishJson wish, @CurrentUser User user, @CurrentUser Actor actor) {
        wish.check();
        var asked = wish.asked(consultants.idOf("consultant", wish.consultant()));
        WaitEntry entry = done(keepWaitList.add(asked, user, actor.channel()));
        return ResponseEntity.created(URI.create("/api/v1/waitlist/" + entry.id()))
                .body(show(entry.id(), user));
    }

    @GetMapping("/{id}")
    WaitEntryJson show(@PathVariable long id, @CurrentUser User user) {
        return WaitEntryJson.of(find(id, user), moments);
    }

    @PatchMapping("/{id}")
    WaitEntryJson change(
            @PathVariable long id, @RequestBody WaitPatch patch, @CurrentUser User user, @CurrentUser Actor actor) {
        WaitEntry entry = find(id, user).entry();
        String name = patch.consultant() == null ? null : patch.consultant().value();
        Long consultant = patch.consultant() == null ? entry.consultantId() : consultants.idOf("consultant", name);
        done(keepWaitList.edit(id, patch.appliedTo(entry, consultant), patch.version(), user, actor.channel()));
        return show(id, user);
    }

    /** Takes the customer off the list; the entry stays to be read. */
    @DeleteMapping("/{id}")
    WaitEntryJson remove(@PathVariable long id, @CurrentUser User user, @CurrentUser Actor actor) {
        WaitEntry entry = find(id, user).entry();
        if (entry.state() != WaitEntry.State.REMOVED) {
            done(keepWaitList.remove(id, user, actor.channel()));
        }
        return show(id, user);
    }

    /** Books the seat that is kept. */
    @PostMapping("/{id}/accept")
    ResponseEntity<BookingJson> accept(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable Answer answer,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        var confirmed = MakeBooking.confirmed(answer == null ? null : answer.confirm());
        return switch (answerOffer.accept(id, null, confirmed, user, actor.channel())) {
            case AnswerOffer.Result.Booked(var booking, var replayed) ->
                MakeBooking.created(new BookSlot.Result.Done(booking, replayed))
                        .body(documents.show(booking.reference(), user));
            case AnswerOffer.Result.NeedsConfirmation(var warnings) -> throw refusals.unconfirmed(warnings);
            case AnswerOffer.Result.Refused(var refused) -> throw refusals.refused(refused);
            case AnswerOffer.Result.Over(var _, var alternatives) -> throw refusals.taken(alternatives);
            case AnswerOffer.Result.Declined _, AnswerOffer.Result.Unknown _ -> throw unknown();
        };
    }

    /** Passes the seat that is kept on to the next. */
    @PostMapping("/{id}/decline")
    WaitEntryJson decline(@PathVariable long id, @CurrentUser User user, @CurrentUser Actor actor) {
        return switch (answerOffer.decline(id, null, user, actor.channel())) {
            case AnswerOffer.Result.Declined _ -> show(id, user);
            case AnswerOffer.Result.Over(var _, var alternatives) -> throw refusals.taken(alternatives);
            case AnswerOffer.Result.Booked _ -> throw ApiProblem.of(HttpStatus.CONFLICT, "wait-entry-ended");
            case AnswerOffer.Result.NeedsConfirmation _, AnswerOffer.Result.Refused _, AnswerOffer.Result.Unknown _ ->
                throw unknown();
        };
    }

    private WaitView find(long id, User user) {
        return waitList.byId(id, user).orElseThrow(WaitListController::unknown);
    }

    private WaitEntry done(KeepWaitList.Result result) {
        return switch (result) {
            case KeepWaitList.Result.Done(var entry) -> entry;
            case KeepWaitList.Result.Refused(var refused) -> throw refusals.refused(refused);
            case KeepWaitList.Result.ChangedMeanwhile(var current) ->
                throw ApiProblem.of(HttpStatus.CONFLICT, current.open() ? "changed-meanwhile" : "wait-entry-ended");
            case KeepWaitList.Result.Unknown _ -> throw unknown();
        };
    }

    private static ApiProblem unknown() {
        return ApiProblem.notFound("wait-entry");
    }
}
