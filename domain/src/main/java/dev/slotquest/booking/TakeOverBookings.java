package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Booked;
import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.ForeignBookings.SlotKey;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.TakeOverCustomers;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.scheduling.SeatsTaken.Seat;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes bookings over that were made elsewhere, hundreds at a time, in the caller's transaction. What is past is taken as it
 * was. What is still to come has to have a seat as any other booking: the consultants' rows are locked and no seat is given
 * twice; only grid, hours and notice are not asked, because customers have been promised their time already.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakeOverBookings {

    /** More people than any office ever met at once: such rows are a mistake. */
    private static final int MOST_AT_ONCE = 1_000;

    private final ForeignBookings table;
    private final Seats seats;
    private final TakeOverCustomers customers;
    private final References references;
    private final FollowUps followUps;
    private final Conclusions conclusions;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    TakeOverBookings(
            ForeignBookings table,
            Seats seats,
            TakeOverCustomers customers,
            References references,
            FollowUps followUps,
            Conclusions conclusions,
            RuleBooks ruleBooks,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.seats = seats;
        this.customers = customers;
        this.references = references;
        this.followUps = followUps;
        this.conclusions = conclusions;
        this.ruleBooks = ruleBooks;
        this.time = time;
        this.events = events;
    }

    /** What came of one booking. */
    public sealed interface Result {

        /** It is here now. */
        record Taken(long bookingId) implements Result {}

        /** It lies ahead, and its slot has no seat left. */
        record Full() implements Result {}

        /** It lies ahead, and its consultant has another appointment at that time. */
        record Overlapping() implements Result {}
    }

    /** What came of one outcome. */
    public enum Conclusion {
        NOTED,
        KNOWN,
        /** Something else has become of the booking. */
        OTHERWISE,
        /** The appointment is still to come. */
        AHEAD
    }

    /** What has become of a booking. */
    public record ForeignOutcome(
            long bookingId, State state, @Nullable CancelReason reason) {}

    /** Takes bookings over; what came of each, in their order. */
    public List<Result> takeOver(List<ForeignBooking> bookings, Actor by) {
        table.lockConsultants(new TreeSet<>(
                bookings.stream().map(ForeignBooking::consultantId).toList()));
        Map<CustomerCheck.Valid, Long> known = customers.identify(
                bookings.stream().map(ForeignBooking::customer).toList());
        var seating = new Seating(bookings);
        Set<String> used = new HashSet<>(table.existing(wished(bookings)));
        List<Result> refusals = new ArrayList<>();
        Map<Integer, Booking> taken = new LinkedHashMap<>();
        for (int i = 0; i < bookings.size(); i++) {
            ForeignBooking one = bookings.get(i);
            Optional<Result> refusal = seating.refusal(one);
            refusals.add(refusal.orElseGet(Result.Full::new));
            if (refusal.isEmpty()) {
                long customer = Objects.requireNonNull(known.get(one.customer()));
                taken.put(i, one.on(seating.seatFor(one), referenceFor(one, used), customer));
            }
        }
        return stored(refusals, taken, by);
    }

    private List<Result> stored(List<Result> refusals, Map<Integer, Booking> taken, Actor by) {
        List<Result> results = new ArrayList<>(refusals);
        if (taken.isEmpty()) {
            return results;
        }
        Map<String, Long> ids = table.insert(taken.values());
        taken.forEach((place, booking) ->
                results.set(place, new Result.Taken(Objects.requireNonNull(ids.get(booking.reference())))));
        Instant now = time.now();
        List<Long> coming = taken.values().stream()
                .filter(booking -> booking.comingAt(now))
                .map(booking -> Objects.requireNonNull(ids.get(booking.reference())))
                .toList();
        table.lock(coming).forEach(booking -> events.publishEvent(new Booked(now, by, booking, null)));
        Set<Long> past = new TreeSet<>(ids.values());
        past.removeAll(new HashSet<>(coming));
        followUps.takenOver(past);
        return results;
    }

    private static List<String> wished(Collection<ForeignBooking> bookings) {
        return bookings.stream()
                .map(ForeignBooking::reference)
                .filter(Objects::nonNull)
                .filter(References::isOne)
                .toList();
    }

    private String referenceFor(ForeignBooking booking, Set<String> used) {
        String wished = booking.reference();
        String reference = wished != null && References.isOne(wished) ? wished : references.next();
        while (!used.add(reference)) {
            reference = references.next();
        }
        return reference;
    }

    /** The keys of bookings by reference, for those that are here. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Long> known(Collection<String> wanted) {
        return table.idsOf(wanted.stream().filter(References::isOne).toList());
    }

    /** Notes what has become of bookings that are here; what came of each, in their order. */
    public List<Conclusion> conclude(List<ForeignOutcome> outcomes, Actor by) {
        Map<Long, Booking> locked =
                table
                        .lock(outcomes.stream()
                                .map(ForeignOutcome::bookingId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Booking::id, Function.identity()));
        Map<Long, State> states = new LinkedHashMap<>();
        locked.forEach((id, booking) -> states.put(id, BookingFilter.stateOf(booking)));
        Map<State, List<Long>> noted = new EnumMap<>(State.class);
        List<Conclusion> conclusionsMade = new ArrayList<>();
        for (ForeignOutcome one : outcomes) {
            Booking booking = Objects.requireNonNull(locked.get(one.bookingId()));
            Conclusion made = conclusion(one, booking, Objects.requireNonNull(states.get(one.bookingId())));
            if (made == Conclusion.NOTED) {
                states.put(one.bookingId(), one.state());
                note(one, booking, noted, by);
            }
            conclusionsMade.add(made);
        }
        noted.forEach((state, ids) -> table.conclude(ids, state));
        followUps.takenOver(noted.values().stream().flatMap(List::stream).toList());
        return conclusionsMade;
    }

    private void note(ForeignOutcome one, Booking booking, Map<State, List<Long>> noted, Actor by) {
        if (one.state() == State.CANCELLED) {
            CancelReason reason = one.reason();
            conclusions.giveBack(booking, reason == null ? CancelReason.OTHER : reason, null, by);
        } else {
            noted.computeIfAbsent(one.state(), _ -> new ArrayList<>()).add(one.bookingId());
        }
    }

    private Conclusion conclusion(ForeignOutcome one, Booking booking, State known) {
        if (one.state() == known || one.state() == State.BOOKED) {
            return Conclusion.KNOWN;
        }
        if (known != State.BOOKED) {
            return Conclusion.OTHERWISE;
        }
        boolean canBeAhead = one.state() == State.CANCELLED || one.state() == State.MOVED;
        return booking.comingAt(time.now()) && !canBeAhead ? Conclusion.AHEAD : Conclusion.NOTED;
    }

    /** Gives out seats of one portion. */
    private final class Seating {

        private final Instant now = time.now();
        // Not asked anew: whoever was added in this transaction may be gone again with it.
        private final RuleBook rules = ruleBooks.lastKnown();
        private final Map<SlotKey, Set<Integer>> taken;
        private final List<Seat> given = new ArrayList<>();

        Seating(List<ForeignBooking> bookings) {
            Set<SlotKey> slots = bookings.stream()
                    .filter(ForeignBooking::needsSeat)
                    .map(Seating::keyOf)
                    .collect(Collectors.toSet());
            taken = table.seatsTaken(slots, now);
        }

        private static SlotKey keyOf(ForeignBooking booking) {
            return new SlotKey(booking.consultantId(), booking.startsAt());
        }

        Optional<Result> refusal(ForeignBooking booking) {
            if (!booking.comingAt(now)) {
                return booking.needsSeat() && freeSeat(booking) > MOST_AT_ONCE
                        ? Optional.of(new Result.Full())
                        : Optional.empty();
            }
            if (freeSeat(booking) > mostSeats(booking)) {
                return Optional.of(new Result.Full());
            }
            return overlaps(booking) ? Optional.of(new Result.Overlapping()) : Optional.empty();
        }

        @Nullable
        Integer seatFor(ForeignBooking booking) {
            if (!booking.needsSeat()) {
                return null;
            }
            int seat = freeSeat(booking);
            taken.computeIfAbsent(keyOf(booking), _ -> new HashSet<>()).add(seat);
            if (booking.comingAt(now)) {
                given.add(new Seat(
                        booking.consultantId(), new TimeSpan(booking.startsAt(), booking.endsAt()), seat, false, null));
            }
            return seat;
        }

        private int freeSeat(ForeignBooking booking) {
            Set<Integer> numbers = taken.getOrDefault(keyOf(booking), Set.of());
            int seat = 1;
            while (numbers.contains(seat)) {
                seat++;
            }
            return seat;
        }

        /** Whoever offers nothing here has no rule here either. */
        private int mostSeats(ForeignBooking booking) {
            boolean offers = rules.consultant(booking.consultantId())
                    .map(Consultant::active)
                    .orElse(false);
            ZonedDateTime start = booking.startsAt().atZone(time.zone());
            return offers
                    ? rules.seatsOf(booking.consultantId(), start.toLocalDate(), start.toLocalTime(), now)
                    : SeatRule.MOST;
        }

        private boolean overlaps(ForeignBooking booking) {
            var span = new TimeSpan(booking.startsAt(), booking.endsAt());
            List<Seat> others = new ArrayList<>(seats.within(span, booking.consultantId()));
            others.addAll(given);
            return others.stream()
                    .filter(other -> other.consultantId() == booking.consultantId())
                    .map(Seat::span)
                    .anyMatch(other -> !other.start().equals(span.start())
                            && other.start().isBefore(span.end())
                            && span.start().isBefore(other.end()));
        }
    }
}
