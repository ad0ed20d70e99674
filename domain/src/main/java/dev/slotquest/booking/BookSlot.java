package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Booked;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.booking.Seats.Surroundings;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.Customers;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotCheck;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Books a customer onto a seat. One transaction: lock the consultant's row, look again, insert; a unique key stands
 * behind it. Of any number of attempts on the last seat, in any number of processes, exactly one succeeds.
 */
@Service
public class BookSlot {

    /** How many other slots are offered when one cannot be had. */
    static final int ALTERNATIVES = 3;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Bookings bookings;
    private final Seats seats;
    private final Customers customers;
    private final Availability availability;
    private final CustomerFit customerFit;
    private final References references;
    private final ObjectProvider<BeforeSeatIsTaken> preparations;
    private final SeatTransaction transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    BookSlot(
            Bookings bookings,
            Seats seats,
            Customers customers,
            Availability availability,
            CustomerFit customerFit,
            References references,
            ObjectProvider<BeforeSeatIsTaken> preparations,
            SeatTransaction transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.seats = seats;
        this.customers = customers;
        this.availability = availability;
        this.customerFit = customerFit;
        this.references = references;
        this.preparations = preparations;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of a wish. */
    public sealed interface Result {

        /**
         * The booking stands.
         *
         * @param replayed whether the same request had made it earlier
         */
        record Done(Booking booking, boolean replayed) implements Result {}

        /** Every seat is taken, or so many are trying that it was no longer worth waiting. */
        record Taken(List<Suggestion> alternatives) implements Result {}

        /** Rules stand against it. */
        record Refused(List<Refusal> refusals) implements Result {}

        /** It can be booked once these warnings are overruled. */
        record NeedsConfirmation(Set<Warning> warnings) implements Result {}
    }

    /**
     * Books, or says why not. Checks everything that was typed before it touches the database.
     *
     * @param by who books; must be allowed to
     */
    public Result book(BookingWish wish, User by, Channel channel) {
        return by.may(Permission.BOOK)
                ? book(wish, Hands.own(by, channel))
                : new Result.Refused(List.of(Refusal.of(Rule.NOT_ALLOWED)));
    }

    /**
     * Books in somebody's name, because it is their customer with whom another person has agreed on a time.
     *
     * @param booker whose booking it is; the seat that they hold is theirs
     * @param by who does it; whether they may is the caller's to know
     */
    public Result bookInNameOf(BookingWish wish, User booker, User by, Channel channel) {
        return book(wish, new Hands(booker, by, channel, SeatHolder.person(booker.id())));
    }

    /** Whose booking it is, who makes it, and for whom a seat may be kept already. */
    private record Hands(User booker, User by, Channel channel, SeatHolder holder) {

        static Hands own(User by, Channel channel) {
            return new Hands(by, by, channel, SeatHolder.person(by.id()));
        }

        Actor actor() {
            return by.toActor(channel);
        }
    }

    private Result book(BookingWish wish, Hands hands) {
        List<Refusal> refusals = new ArrayList<>(refusalsOf(wish));
        CustomerCheck customer = CustomerCheck.of(wish.customer());
        if (customer instanceof CustomerCheck.Invalid(var faults)) {
            faults.forEach(fault -> refusals.add(Refusal.of(Rule.valueOf(fault.name()))));
        }
        if (!refusals.isEmpty() || !(customer instanceof CustomerCheck.Valid valid)) {
            return new Result.Refused(refusals);
        }
        Result result = wish.consultantId() == null
                ? bookWithBestFit(wish, valid, hands)
                : bookWith(wish.consultantId(), wish, valid, hands);
        return result instanceof Result.Taken ? new Result.Taken(alternatives(wish.startsAt(), valid)) : result;
    }

    /** A seat that is kept for a customer on the wait list. */
    interface KeptSeat {

        long offer();

        /** Whether the seat is kept still; the consultant's row is locked. */
        boolean isKept();

        /** The seat is booked; in the same transaction. */
        void booked(Booking booking);
    }

    /** Books a seat that is kept for a customer on the wait list; nobody else can have it meanwhile. */
    Result bookKept(BookingWish wish, KeptSeat seat, User by, Channel channel) {
        long consultantId = Objects.requireNonNull(wish.consultantId());
        if (!by.may(Permission.BOOK)) {
            return new Result.Refused(List.of(Refusal.of(Rule.NOT_ALLOWED)));
        }
        if (!(CustomerCheck.of(wish.customer()) instanceof CustomerCheck.Valid customer)) {
            return new Result.Refused(List.of(Refusal.of(Rule.NAME_MISSING)));
        }
        preparations.forEach(preparation -> preparation.before(consultantId));
        var hands = new Hands(by, by, channel, new SeatHolder(by.id(), seat.offer()));
        return bookedOrNothing(() -> bookKeptLocked(consultantId, wish, customer, hands, seat))
                .orElseGet(() -> new Result.Taken(List.of()));
    }

    private Result bookKeptLocked(
            long consultantId, BookingWish wish, CustomerCheck.Valid customer, Hands hands, KeptSeat seat) {
        if (!bookings.lockConsultant(consultantId) || !seat.isKept()) {
            return new Result.Taken(List.of());
        }
        Result result = bookLocked(consultantId, wish, customer, hands);
        if (result instanceof Result.Done done) {
            seat.booked(done.booking());
        }
        return result;
    }

    private static List<Refusal> refusalsOf(BookingWish wish) {
        List<Refusal> refusals = new ArrayList<>();
        if (isLonger(wish.note(), BookingWish.LONGEST_NOTE)) {
            refusals.add(Refusal.of(Rule.NOTE_TOO_LONG));
        }
        if (isLonger(wish.campaign(), BookingWish.LONGEST_CAMPAIGN)) {
            refusals.add(Refusal.of(Rule.CAMPAIGN_TOO_LONG));
        }
        if (isLonger(wish.requestKey(), BookingWish.LONGEST_KEY)) {
            refusals.add(Refusal.of(Rule.KEY_TOO_LONG));
        }
        ConsentGiven consent = wish.consent();
        if (consent != null && (isLonger(consent.purpose(), 200) || isLonger(consent.how(), 40))) {
            refusals.add(Refusal.of(Rule.CONSENT_TOO_LONG));
        }
        return refusals;
    }

    private static boolean isLonger(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    /** Tries those who offer the slot, the best fit first, until one has a seat. */
    private Result bookWithBestFit(BookingWish wish, CustomerCheck.Valid customer, Hands hands) {
        List<Long> candidates = availability.bestFit(wish.startsAt(), customerFit.of(customer));
        if (candidates.isEmpty()) {
            String key = wish.requestKey();
            return Optional.ofNullable(key)
                    .flatMap(known -> bookings.byRequestKey(hands.booker().id(), known))
                    .<Result>map(booking -> new Result.Done(booking, true))
                    .orElseGet(() -> whyNobodyIsFree(wish.startsAt()));
        }
        Result last = new Result.Taken(List.of());
        for (long candidate : candidates) {
            last = bookWith(candidate, wish.at(candidate), customer, hands);
            if (!(last instanceof Result.Taken)) {
                return last;
            }
        }
        return last;
    }

    /** Looks after the candidates: whoever took the last seat meanwhile is seen. */
    private Result whyNobodyIsFree(Instant startsAt) {
        Optional<SlotOffer> slot = availability.slotAt(startsAt);
        if (slot.isEmpty()) {
            return new Result.Refused(List.of(Refusal.of(Rule.OUTSIDE_GRID)));
        }
        List<Obstacle> obstacles = slot.get().consultants().stream()
                .flatMap(offer -> offer.obstacles().stream())
                .toList();
        boolean onlySeatsLack = slot.get().free() > 0
                || (slot.get().capacity() > 0 && obstacles.stream().anyMatch(BookSlot::isFull));
        return onlySeatsLack ? new Result.Taken(List.of()) : new Result.Refused(List.of(whyNobody(obstacles)));
    }

    /** What stands in everybody's way is the reason; what stands in one person's way is nobody's business. */
    private static Refusal whyNobody(List<Obstacle> obstacles) {
        for (Obstacle.Code general :
                List.of(Obstacle.Code.PAST, Obstacle.Code.NOTICE, Obstacle.Code.HORIZON, Obstacle.Code.CLOSED)) {
            Optional<Obstacle> found = obstacles.stream()
                    .filter(obstacle -> obstacle.code() == general)
                    .findFirst();
            if (found.isPresent()) {
                return Refusal.of(found.get());
            }
        }
        return Refusal.of(Rule.NOBODY_OFFERS);
    }

    private Result bookWith(long consultantId, BookingWish wish, CustomerCheck.Valid customer, Hands hands) {
        preparations.forEach(preparation -> preparation.before(consultantId));
        return bookedOrNothing(() -> bookLocked(consultantId, wish, customer, hands))
                .orElseGet(() -> new Result.Taken(List.of()));
    }

    /** Of a wish that is not fulfilled nothing stays, not even a new customer. */
    private Optional<Result> bookedOrNothing(Supplier<Result> booking) {
        try {
            return transaction.run(() -> switch (booking.get()) {
                case Result.Done done -> done;
                case Result other -> throw new NotBooked(other);
            });
        } catch (NotBooked notBooked) {
            return Optional.of(notBooked.result);
        }
    }

    /** Rolls the transaction back. */
    private static final class NotBooked extends RuntimeException {

        private final transient Result result;

        NotBooked(Result result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    private List<Suggestion> alternatives(Instant wanted, CustomerCheck.Valid customer) {
        SlotWish wish = SlotWish.near(wanted, time.now()).fitting(customerFit.of(customer));
        return availability.nextBest(wish, ALTERNATIVES);
    }

    private Result bookLocked(long consultantId, BookingWish wish, CustomerCheck.Valid customer, Hands hands) {
        User by = hands.by();
        long booker = hands.booker().id();
        if (!bookings.lockConsultant(consultantId)) {
            return new Result.Refused(List.of(Refusal.of(Rule.UNKNOWN_CONSULTANT)));
        }
        Instant now = time.now();
        Instant start = wish.startsAt();
        TimeSpan day = dayOf(start);
        long customerId = customers.identify(customer);
        BookingLook look = new BookingLook(
                seats,
                new BookingLook.Slot(consultantId, start),
                customerId,
                day.start().isBefore(now) ? day.start() : now,
                hands.holder(),
                wish.requestKey());
        SlotCheck check = availability.check(consultantId, start, look);
        Surroundings around = look.around();
        Long earlier = around.earlierWithSameKey();
        if (earlier != null) {
            return new Result.Done(bookings.byId(earlier).orElseThrow(), true);
        }
        Set<Obstacle.Code> overridden = overridden(wish, by);
        List<Obstacle> obstacles = check.obstaclesBut(overridden);
        if (!obstacles.isEmpty() || check.slot() == null || check.whole() == null || check.rules() == null) {
            return refusalOrTaken(obstacles);
        }
        if (around.customerHasSlotAt(start)) {
            return new Result.Refused(List.of(Refusal.of(Rule.CUSTOMER_BOOKED_THEN)));
        }
        if (!by.may(Permission.LEAD_TEAM)
                && around.openBookingsOfCustomer() >= check.rules().number(RuleName.OPEN_BOOKINGS_PER_CUSTOMER, now)) {
            return new Result.Refused(List.of(Refusal.of(Rule.TOO_MANY_OPEN)));
        }
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (around.customerHasSlotWithin(day.start(), day.end())) {
            warnings.add(Warning.CUSTOMER_BOOKED_THAT_DAY);
        }
        if (around.customerMustNotBeCalled()) {
            warnings.add(Warning.DO_NOT_CALL);
        }
        warnings.removeAll(wish.confirmed());
        if (!warnings.isEmpty()) {
            return new Result.NeedsConfirmation(Collections.unmodifiableSet(warnings));
        }
        int seat = around.freeSeat(hands.holder(), consultantId, start);
        if (seat > check.seats()) {
            return new Result.Taken(List.of());
        }
        bookings.deleteHolds(around.spentHolds(hands.holder(), consultantId, start));
        int points = PointsTariff.at(now, check.rules(), time.zone()).pointsFor(check.whole(), wish.potential(), now);
        Booking booking = bookings.insert(
                new Booking(
                        0,
                        references.next(),
                        consultantId,
                        start,
                        check.slot().end(),
                        seat,
                        BookingStatus.BOOKED,
                        null,
                        new Booking.BookedCustomer(
                                customerId,
                                customer.firstName(),
                                customer.lastName(),
                                customer.phone(),
                                customer.email()),
                        Words.orNone(wish.note()),
                        wish.potential(),
                        Words.orNone(wish.campaign()),
                        booker,
                        hands.channel(),
                        points,
                        null,
                        null,
                        null,
                        0,
                        0,
                        now),
                wish.requestKey(),
                took(wish, now));
        ConsentGiven consent = wish.consent();
        if (consent != null) {
            customers.recordConsent(customerId, booking.reference(), consent.purpose(), consent.how(), now, by.id());
        }
        events.publishEvent(new Booked(now, hands.actor(), booking, overrideReason(wish, check)));
        return new Result.Done(booking, false);
    }

    /** What lies in the future or long ago is no beginning. */
    private static @Nullable Duration took(BookingWish wish, Instant now) {
        Instant begun = wish.begunAt();
        if (begun == null || begun.isAfter(now) || begun.isBefore(now.minus(LONGEST))) {
            return null;
        }
        return Duration.between(begun, now);
    }

    private TimeSpan dayOf(Instant start) {
        LocalDate date = LocalDate.ofInstant(start, time.zone());
        return new TimeSpan(
                date.atStartOfDay(time.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(time.zone()).toInstant());
    }

    /** A supervisor who gives a reason may step over some obstacles; the reason goes into the audit trail. */
    private static Set<Obstacle.Code> overridden(BookingWish wish, User by) {
        if (Words.orNone(wish.overrideReason()) == null || !by.may(Permission.LEAD_TEAM)) {
            return ofSupervisor(by);
        }
        Set<Obstacle.Code> codes = EnumSet.noneOf(Obstacle.Code.class);
        for (Obstacle.Code code : Obstacle.Code.values()) {
            if (code.supervisorMayOverride()) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** For supervisors there is no minimum notice. */
    static Set<Obstacle.Code> ofSupervisor(User by) {
        return by.may(Permission.LEAD_TEAM) ? Set.of(Obstacle.Code.NOTICE) : Set.of();
    }

    private static @Nullable String overrideReason(BookingWish wish, SlotCheck check) {
        return check.free() ? null : Words.orNone(wish.overrideReason());
    }

    static boolean isFull(Obstacle obstacle) {
        return obstacle.code() == Obstacle.Code.FULL;
    }

    private static Result refusalOrTaken(List<Obstacle> obstacles) {
        boolean onlyFull = !obstacles.isEmpty() && obstacles.stream().allMatch(BookSlot::isFull);
        return onlyFull
                ? new Result.Taken(List.of())
                : new Result.Refused(obstacles.stream().map(Refusal::of).toList());
    }
}
