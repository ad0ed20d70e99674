package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.CancelReasons;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OpenOutcomes;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.Successor;
import dev.slotquest.outcomes.Successors;
import dev.slotquest.portal.outcomes.NoShowLines.CallLine;
import dev.slotquest.portal.outcomes.OutcomeCard.Link;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages about bookings say of outcomes. */
@Component
public class OutcomeCards {

    private final RecordOutcome recordOutcome;
    private final CancelReasons cancelReasons;
    private final OverdueOutcomes overdueOutcomes;
    private final NoShowAlerts alerts;
    private final CallBacks callBacks;
    private final Successors successors;
    private final BookingSearch search;
    private final NewTimes newTimes;
    private final NoShowLines lines;

    OutcomeCards(
            RecordOutcome recordOutcome,
            CancelReasons cancelReasons,
            OverdueOutcomes overdueOutcomes,
            NoShowAlerts alerts,
            CallBacks callBacks,
            Successors successors,
            BookingSearch search,
            NewTimes newTimes,
            NoShowLines lines) {
        this.recordOutcome = recordOutcome;
        this.cancelReasons = cancelReasons;
        this.overdueOutcomes = overdueOutcomes;
        this.alerts = alerts;
        this.callBacks = callBacks;
        this.successors = successors;
        this.search = search;
        this.newTimes = newTimes;
        this.lines = lines;
    }

    /**
     * What became of a booking.
     *
     * @param movable whether the page offers moving and calling off by itself
     */
    public OutcomeCard of(Booking booking, User me, boolean movable) {
        Set<Outcome> sayable = EnumSet.noneOf(Outcome.class);
        sayable.addAll(recordOutcome.sayable(booking, me));
        boolean newTime = !movable && newTimes.purpose(booking, me).isPresent();
        sayable.remove(Outcome.MOVED);
        if (movable) {
            sayable.remove(Outcome.CANCELLED);
        }
        Optional<NoShowAlert> alert = alerts.ofBooking(booking.id(), me);
        return new OutcomeCard(
                sayable,
                newTime,
                reasons(),
                corrections(booking, me),
                links(booking, me),
                alert.filter(known -> !known.open()).map(lines::decision).orElse(null),
                alert.filter(NoShowAlert::open).isPresent(),
                call(booking, me));
    }

    /** What this person can say of a booking at present. */
    public Set<Outcome> sayable(Booking booking, User me) {
        return recordOutcome.sayable(booking, me);
    }

    /** For which reasons appointments are called off at present. */
    public List<CancelReason> reasons() {
        return cancelReasons.offered();
    }

    /** A consultant's own appointments of which nobody has said anything, the oldest first. */
    public Page<BookingView> openOf(User me, int most) {
        Long consultant = me.consultantId();
        return consultant != null && me.may(Permission.KEEP_AGENDA)
                ? overdueOutcomes.find(
                        new OpenOutcomes(false, null, null, consultant, null), PageRequest.first(most), me)
                : new Page<>(List.of(), 0, most, 0);
    }

    /** Whom this person has to call. */
    public List<CallLine> callsOf(User me) {
        return lines.calls(callBacks.openOf(me), me);
    }

    private static List<Outcome> corrections(Booking booking, User me) {
        Outcome known = booking.outcome();
        return me.may(Permission.LEAD_TEAM) && booking.stands() && known != null
                ? Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome != known)
                        .toList()
                : List.of();
    }

    private @Nullable CallLine call(Booking booking, User me) {
        return callBacks
                .ofBooking(booking.id(), me)
                .map(call -> lines.calls(List.of(call), me).getFirst())
                .orElse(null);
    }

    private List<Link> links(Booking booking, User me) {
        List<Link> links = new ArrayList<>();
        for (Successor link : successors.of(booking.id())) {
            link(link, link.successorId(), true, me).ifPresent(links::add);
        }
        successors
                .to(booking.id())
                .flatMap(link -> link(link, link.bookingId(), false, me))
                .ifPresent(links::add);
        return links;
    }

    /** The other booking, where this person may know of it. */
    private Optional<Link> link(Successor link, long other, boolean later, User me) {
        return search.named(List.of(other)).stream()
                .findFirst()
                .flatMap(view -> search.byReference(view.booking().reference(), me))
                .map(view -> new Link(link.kind(), later, view));
    }
}
