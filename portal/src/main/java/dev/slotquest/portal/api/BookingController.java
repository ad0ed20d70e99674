package dev.slotquest.portal.api;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.FindBookings;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Potential;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bookings. Everybody meets only those they may know of; the others are not found. */
@RestController
@RequestMapping("/api/v1/bookings")
class BookingController {

    private final FindBookings findBookings;
    private final BookingDocuments documents;
    private final MakeBooking makeBooking;
    private final MoveBooking moveBooking;
    private final ChangeBooking changeBooking;
    private final NamedConsultants consultants;
    private final BookingsAsked bookingsAsked;
    private final SlotMoments moments;
    private final TransactionRetry transaction;

    BookingController(
            FindBookings findBookings,
            BookingDocuments documents,
            MakeBooking makeBooking,
            MoveBooking moveBooking,
            ChangeBooking changeBooking,
            NamedConsultants consultants,
            BookingsAsked bookingsAsked,
            SlotMoments moments,
            TransactionRetry transaction) {
        this.findBookings = findBookings;
        this.documents = documents;
        this.makeBooking = makeBooking;
        this.moveBooking = moveBooking;
        this.changeBooking = changeBooking;
        this.consultants = consultants;
        this.bookingsAsked = bookingsAsked;
        this.moments = moments;
        this.transaction = transaction;
    }

    @GetMapping
    Page<BookingJson> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(name = "booked_by", required = false) @Nullable String bookedBy,
            @RequestParam(required = false) BookingFilter.@Nullable State status,
            @RequestParam(required = false) @Nullable Potential potential,
            @RequestParam(required = false) @Nullable String q,
            @SortableBy({
                        "starts_at",
                        "created_at",
                        "customer",
                        "consultant",
                        "booked_by",
                        "reference",
                        "status",
                        "points"
                    })
                    PageRequest page,
            @CurrentUser User user) {
        var filter = bookingsAsked.filter(from, to, consultant, bookedBy, status, potential, q);
        return documents.show(findBookings.find(filter, page, user));
    }

    @PostMapping
    ResponseEntity<BookingJson> book(
            @RequestBody BookingWishJson wish,
            @RequestHeader(name = IdempotencyFilter.KEY, required = false) @Nullable String key,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        wish.check();
        BookingWish asked = wish.asked(
                consultants.idOf("consultant", wish.consultant()),
                moments.slotStart(Objects.requireNonNull(wish.startsAt())),
                key);
        BookSlot.Result.Done done = makeBooking.make(asked, user, actor.channel(), UnaryOperator.identity());
        return MakeBooking.created(done).body(documents.show(done.booking().reference(), user));
    }

    @GetMapping("/{reference}")
    BookingJson show(@PathVariable String reference, @CurrentUser User user) {
        return documents.show(reference, user);
    }

    /** All of it or nothing: another slot and other words are one transaction. */
    @PatchMapping("/{reference}")
    BookingJson change(
            @PathVariable String reference,
            @RequestBody BookingPatch patch,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        patch.check();
        Booking booking = documents.find(reference, user).booking();
        if (patch.isOfSeveralKinds()) {
            transaction.run(() -> change(booking, patch, user, actor));
        } else {
            change(booking, patch, user, actor);
        }
        return documents.show(booking.reference(), user);
    }

    /** The version that was read counts for the first change; the others follow upon it. */
    private void change(Booking booking, BookingPatch patch, User user, Actor actor) {
        Booking present = booking;
        Integer version = patch.version();
        if (patch.moves()) {
            present = moved(present, patch, user, actor);
            version = present.version();
        }
        if (patch.customer() != null) {
            present = renamed(present, patch.customer(), version, user, actor);
            version = present.version();
        }
        if (patch.edits() || patch.isEmpty()) {
            edited(present, patch, version, user, actor);
        }
    }

    private Booking renamed(
            Booking booking, BookingPatch.Customer customer, @Nullable Integer version, User user, Actor actor) {
        return documents.changed(
                changeBooking.editCustomer(
                        booking.reference(), customer.appliedTo(booking.customer()), version, user, actor.channel()),
                user);
    }

    private Booking moved(Booking booking, BookingPatch patch, User user, Actor actor) {
        Instant start = patch.startsAt() == null ? booking.startsAt() : moments.slotStart(patch.startsAt());
        Long consultantId = consultants.idOf("consultant", patch.consultant());
        return documents.changed(
                moveBooking.move(booking.reference(), start, consultantId, patch.version(), user, actor.channel()),
                user);
    }

    private void edited(Booking booking, BookingPatch patch, @Nullable Integer version, User user, Actor actor) {
        var _ = documents.changed(
                changeBooking.edit(booking.reference(), patch.appliedTo(booking), version, user, actor.channel()),
                user);
    }

    /**
     * Cancels.
     *
     * @param reason one of the known reasons, or why in words
     */
    @DeleteMapping("/{reference}")
    BookingJson cancel(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable Integer version,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        Optional<CancelReason> known = OutcomeWishJson.knownReason(reason);
        String words = note == null && known.isEmpty() ? reason : note;
        Booking booking = documents.changed(
                changeBooking.cancel(
                        reference.strip(), known.orElse(CancelReason.OTHER), words, version, user, actor.channel()),
                user);
        return documents.show(booking.reference(), user);
    }

    @PostMapping("/{reference}/undo")
    BookingJson undo(@PathVariable String reference, @CurrentUser User user, @CurrentUser Actor actor) {
        Booking booking = documents.changed(changeBooking.undo(reference.strip(), user, actor.channel()), user);
        return documents.show(booking.reference(), user);
    }
}
