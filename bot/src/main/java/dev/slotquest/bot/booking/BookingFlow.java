package dev.slotquest.bot.booking;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Hold;
import dev.slotquest.booking.HoldSlot;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.Refusal;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.bot.booking.BookingState.Booked;
import dev.slotquest.bot.booking.BookingState.Choosing;
import dev.slotquest.bot.booking.BookingState.ChoosingDay;
import dev.slotquest.bot.booking.BookingState.Clarifying;
import dev.slotquest.bot.booking.BookingState.Confirming;
import dev.slotquest.bot.booking.BookingState.Gone;
import dev.slotquest.bot.booking.BookingState.Held;
import dev.slotquest.bot.booking.BookingState.Left;
import dev.slotquest.bot.booking.BookingState.Moved;
import dev.slotquest.bot.booking.BookingState.Naming;
import dev.slotquest.bot.booking.Plan.Moving;
import dev.slotquest.bot.booking.SlotFinder.Found;
import dev.slotquest.bot.booking.WishText.Read;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.calendar.MirrorState;
import dev.slotquest.scheduling.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a booking in the chat goes on from one state to the next. */
@Component
public class BookingFlow {

    private final WishText wishText;
    private final SlotFinder finder;
    private final HoldSlot holdSlot;
    private final BookSlot bookSlot;
    private final MoveBooking moveBooking;
    private final ChangeBooking changeBooking;
    private final Refusals refusals;
    private final SlotWording wording;

    BookingFlow(
            WishText wishText,
            SlotFinder finder,
            HoldSlot holdSlot,
            BookSlot bookSlot,
            MoveBooking moveBooking,
            ChangeBooking changeBooking,
            Refusals refusals,
            SlotWording wording) {
        this.wishText = wishText;
        this.finder = finder;
        this.holdSlot = holdSlot;
        this.bookSlot = bookSlot;
        this.moveBooking = moveBooking;
        this.changeBooking = changeBooking;
        this.refusals = refusals;
        this.wording = wording;
    }

    /** Begins with a slot that somebody has chosen. */
    public Next begin(Turn turn, Offer offer) {
        return Next.become(take(turn, Plan.NEW.begunAt(turn.now()), offer, null, null));
    }

    /** Begins with a slot that somebody has chosen, in a message of its own. */
    public Next beginAnew(Turn turn, Offer offer) {
        return Next.begin(take(turn, Plan.NEW.begunAt(turn.now()), offer, null, null));
    }

    /** Begins with a slot that somebody has chosen for a customer who is known already. */
    public Next begin(Turn turn, Offer offer, WishSoFar known) {
        return Next.become(take(turn, known.plan().begunAt(turn.now()), offer, null, null));
    }

    /** Begins, in a message of its own, to give a booking another slot. */
    public Next beginMoving(BookingView view) {
        return Next.begin(move(moving(view)));
    }

    /** Begins, in a message of its own, to book the customer of an appointment that did not take place another one. */
    public Next beginAfter(Booking missed, Potential potential) {
        return Next.begin(choose(Plan.after(missed, potential), null, null));
    }

    static Moving moving(BookingView view) {
        Booking booking = view.booking();
        return new Moving(
                booking.reference(),
                booking.version(),
                BookingNews.offer(view),
                booking.customer().name());
    }

    /** Begins with what was written, or with the best slots when nothing was. */
    BookingState begin(Turn turn, String text) {
        Plan begun = Plan.NEW.begunAt(turn.now());
        return text.isEmpty() ? choose(begun, null, null) : read(turn, Topic.of(begun), text);
    }

    /** Begins to give a booking another slot. */
    BookingState move(Moving moving) {
        return choose(Plan.toMove(moving), null, null);
    }

    /** Goes on with something written while slots were on offer, or while a slot was held. */
    BookingState read(Turn turn, Topic topic, String text) {
        Read read = wishText.wish(turn, topic, text);
        Held held = topic.held();
        if (held != null && !read.changesSlot()) {
            return complete(read.plan(), held, Set.of(), read.notice());
        }
        Wanted wanted = topic.wantedAfter(read);
        if (read.consultantUnknown() || (held == null && read.onlyComplains())) {
            release(turn, held);
            return choose(read.plan(), wanted, read.notice());
        }
        return ask(turn, read.plan(), wanted, topic.doubtsAfter(read), held, read.notice());
    }

    /** Asks what is meant where that is open; morning or evening is not open where only one of them has a slot. */
    private BookingState ask(
            Turn turn,
            Plan plan,
            @Nullable Wanted wanted,
            List<Doubt> doubts,
            @Nullable Held held,
            @Nullable Notice notice) {
        if (doubts.isEmpty()) {
            return find(turn, plan, wanted, held, notice);
        }
        Doubt doubt = doubts.getFirst();
        List<Doubt.Meaning> possible = doubt.timeOfDay() ? finder.withSlot(doubt.meanings()) : doubt.meanings();
        List<Doubt> rest = doubts.subList(1, doubts.size());
        if (possible.isEmpty()) {
            return ask(turn, plan, wanted, rest, held, notice);
        }
        if (doubt.timeOfDay() && possible.size() == 1) {
            return ask(turn, plan, possible.getFirst().wanted(), rest, held, notice);
        }
        release(turn, held);
        List<Doubt> open = new ArrayList<>(rest);
        open.addFirst(new Doubt(doubt.said(), doubt.timeOfDay(), possible));
        return new Clarifying(plan, wanted, open);
    }

    /** Goes on with the answer to "name and phone?". */
    BookingState readCustomer(Turn turn, Plan plan, Held held, String text) {
        Read customer = wishText.customer(plan, text);
        boolean understood = !customer.plan().customer().equals(plan.customer()) || customer.notice() != null;
        return understood
                ? complete(customer.plan(), held, Set.of(), customer.notice())
                : read(turn, Topic.of(plan, held), text);
    }

    /** Goes on once it is known which of several meanings was meant. */
    BookingState mean(Turn turn, Clarifying state, Doubt.Meaning meant) {
        Doubt answered = state.doubts().getFirst();
        List<Doubt> rest = state.doubts().subList(1, state.doubts().size());
        Wanted wanted = meant.wanted();
        if (wanted == null) {
            return ask(turn, state.plan().withConsultant(meant.consultantId()), state.wanted(), rest, null, null);
        }
        Wanted likeliest = answered.meanings().getFirst().wanted();
        Duration shift = likeliest == null ? Duration.ZERO : Duration.between(likeliest.from(), wanted.from());
        List<Doubt> moved = rest.stream().map(doubt -> doubt.movedBy(shift)).toList();
        return ask(turn, state.plan(), wanted, moved, null, null);
    }

    /** Offers slots again, as they are now. */
    BookingState choose(Plan plan, @Nullable Wanted wanted, @Nullable Notice notice) {
        if (wanted == null) {
            return new Choosing(plan, null, finder.best(plan), notice);
        }
        Found found = wanted.isPoint()
                ? finder.near(wanted.from(), plan, notice == null ? Notice.of("book.taken") : notice)
                : finder.within(wanted, plan);
        return new Choosing(plan, wanted, found.offers(), notice == null ? found.notice() : notice);
    }

    BookingState showDays(Turn turn, Plan plan, @Nullable Held held, LocalDate from) {
        release(turn, held);
        return new ChoosingDay(plan, from, finder.daysWithFree(from, plan.consultantId()));
    }

    BookingState showDay(Plan plan, LocalDate day) {
        return choose(plan, finder.wanted(day), null);
    }

    /** Keeps a seat of the slot, or gives it to the booking that is moved. */
    BookingState take(Turn turn, Plan plan, Offer offer, @Nullable Held before) {
        return take(turn, plan, offer, before, null);
    }

    private BookingState take(Turn turn, Plan plan, Offer offer, @Nullable Held before, @Nullable Notice notice) {
        Moving moving = plan.moving();
        if (moving != null) {
            return moveTo(turn, plan, moving, offer);
        }
        return switch (holdSlot.hold(offer.consultantId(), offer.startsAt(), turn.person())) {
            case HoldSlot.Result.Held(var hold) -> {
                Held held = held(hold, offer);
                if (before != null && before.holdId() != held.holdId()) {
                    release(turn, before);
                }
                yield complete(plan, held, Set.of(), notice);
            }
            case HoldSlot.Result.Taken(var alternatives) -> {
                release(turn, before);
                yield taken(turn, plan, offer, alternatives);
            }
            case HoldSlot.Result.Refused(var refused) -> {
                release(turn, before);
                yield choose(plan, Wanted.at(offer.startsAt()), refusals.notice(refused.getFirst()));
            }
        };
    }

    /** Books what was confirmed. */
    BookingState confirm(Turn turn, Confirming state) {
        Plan plan = state.plan();
        Offer offer = state.slot().offer();
        BookingWish wish = BookingWish.of(
                        offer.consultantId(), offer.startsAt(), plan.customer().details())
                .withNote(plan.note())
                .withPotential(plan.potential())
                .withConfirmed(state.warnings())
                .withBegunAt(plan.begunAt())
                .withRequestKey("chat:" + turn.message());
        return switch (bookSlot.book(wish, turn.person(), turn.channel())) {
            case BookSlot.Result.Done done -> booked(done.booking(), plan, offer);
            case BookSlot.Result.Taken(var alternatives) -> taken(turn, plan, offer, alternatives);
            case BookSlot.Result.Refused(var refused) -> refused(state, refused.getFirst());
            case BookSlot.Result.NeedsConfirmation(var warnings) ->
                new Confirming(plan, state.slot(), and(state.warnings(), warnings), null);
        };
    }

    /** Takes a booking back that was made a moment ago. */
    Next takeBack(Turn turn, Booked state) {
        return switch (changeBooking.undo(state.reference(), turn.person(), turn.channel())) {
            case Change.Done _ ->
                Next.become(new Gone(
                        state.reference(), state.slot(), state.customer().name(), true));
            case Change.Refused(var refused) -> {
                Notice why = refusals.notice(refused.getFirst());
                yield Next.become(state, turn.text(why.key()));
            }
            case Change.Taken _, Change.ChangedMeanwhile _, Change.Unknown _ ->
                Next.become(state, turn.text("refusal.NOT_STANDING"));
        };
    }

    /** Ends without a booking; a held seat is free again at once. */
    BookingState leave(Turn turn, BookingState state) {
        switch (state) {
            case Naming naming -> release(turn, naming.slot());
            case Confirming confirming -> release(turn, confirming.slot());
            case Choosing _, ChoosingDay _, Clarifying _, Booked _, Moved _, Gone _, Left _ -> {}
        }
        return new Left();
    }

    private BookingState find(
            Turn turn, Plan plan, @Nullable Wanted wanted, @Nullable Held held, @Nullable Notice notice) {
        if (wanted == null || !wanted.isPoint()) {
            release(turn, held);
            return choose(plan, wanted, notice);
        }
        Instant start = wanted.from();
        List<Long> candidates =
                plan.consultantId() == null ? whoCouldTake(start, plan, held) : List.of(plan.consultantId());
        if (candidates.isEmpty()) {
            release(turn, held);
            return choose(plan, wanted, finder.whyNobody(start, wording.moment(start, turn.locale())));
        }
        if (held != null && held.offer().isAt(start, candidates.getFirst())) {
            return complete(plan, held, Set.of(), notice);
        }
        return takeOfOne(turn, plan, start, candidates, held, notice);
    }

    /** Whoever was there a moment ago may be taken now: then the next one who fits. */
    private BookingState takeOfOne(
            Turn turn, Plan plan, Instant start, List<Long> candidates, @Nullable Held held, @Nullable Notice notice) {
        BookingState last = new Left();
        for (long candidate : candidates) {
            Offer offer = new Offer(candidate, finder.nameOf(candidate), start, start, null);
            last = take(turn, plan, offer, held, notice);
            if (!(last instanceof Choosing)) {
                return last;
            }
        }
        return last;
    }

    private List<Long> whoCouldTake(Instant start, Plan plan, @Nullable Held held) {
        return held != null && held.offer().startsAt().equals(start)
                ? List.of(held.offer().consultantId())
                : finder.consultantsAt(start, plan);
    }

    private static BookingState complete(Plan plan, Held held, Set<Warning> warnings, @Nullable Notice notice) {
        return plan.customer().isNamed()
                ? new Confirming(plan, held, warnings, notice)
                : new Naming(plan, held, notice);
    }

    private static Held held(Hold hold, Offer offer) {
        return new Held(
                new Offer(offer.consultantId(), offer.consultant(), hold.startsAt(), hold.endsAt(), offer.reason()),
                hold.id(),
                hold.expiresAt());
    }

    private BookingState taken(Turn turn, Plan plan, Offer offer, List<Suggestion> alternatives) {
        List<Offer> offers = alternatives.stream().map(Offer::of).toList();
        Notice notice = Notice.of("book.just-taken", wording.slot(offer, turn.locale()));
        return new Choosing(plan, Wanted.at(offer.startsAt()), offers, notice);
    }

    private static Booked booked(Booking booking, Plan plan, Offer offer, Instant undoUntil) {
        return new Booked(
                booking.id(),
                booking.reference(),
                offer,
                plan.customer(),
                booking.points(),
                undoUntil,
                MirrorState.Status.PENDING);
    }

    private BookingState booked(Booking booking, Plan plan, Offer offer) {
        return booked(booking, plan, offer, changeBooking.undoUntil(booking));
    }

    /** What is wrong with the customer is mended at the card; what is wrong with the slot needs another slot. */
    private BookingState refused(Confirming state, Refusal refusal) {
        Notice notice = refusals.notice(refusal);
        return switch (refusal.rule()) {
            case NAME_MISSING, NAME_TOO_LONG ->
                new Naming(state.plan().withCustomer(state.plan().customer().withoutName()), state.slot(), notice);
            case PHONE_INVALID,
                    EMAIL_INVALID,
                    NOTE_TOO_LONG,
                    CAMPAIGN_TOO_LONG,
                    CONSENT_TOO_LONG,
                    KEY_TOO_LONG,
                    CUSTOMER_BOOKED_THEN,
                    TOO_MANY_OPEN,
                    WAIT_NEVER,
                    WAIT_PAST,
                    WAITS_ALREADY,
                    NOT_ALLOWED -> new Confirming(state.plan(), state.slot(), state.warnings(), notice);
            case PAST,
                    NOTICE,
                    HORIZON,
                    OUTSIDE_GRID,
                    MISSING_HOUR,
                    OUTSIDE_HOURS,
                    ABSENT,
                    CLOSED,
                    BUSY,
                    CALENDAR_UNREACHABLE,
                    INACTIVE,
                    FULL,
                    UNKNOWN_CONSULTANT,
                    NOBODY_OFFERS,
                    NOT_STANDING,
                    CHANGE_NOTICE,
                    UNDO_OVER ->
                choose(state.plan(), Wanted.at(state.slot().offer().startsAt()), notice);
        };
    }

    private BookingState moveTo(Turn turn, Plan plan, Moving moving, Offer offer) {
        Change change = moveBooking.move(
                moving.reference(),
                offer.startsAt(),
                offer.consultantId(),
                moving.version(),
                turn.person(),
                turn.channel());
        return switch (change) {
            case Change.Done(var booking) ->
                new Moved(
                        booking.reference(),
                        new Offer(
                                booking.consultantId(), offer.consultant(), booking.startsAt(), booking.endsAt(), null),
                        moving.customer());
            case Change.Taken(var alternatives) -> taken(turn, plan, offer, alternatives);
            case Change.Refused(var refused) ->
                refused.getFirst().rule() == Rule.NOT_STANDING
                        ? new Gone(moving.reference(), moving.from(), moving.customer(), false)
                        : choose(plan, Wanted.at(offer.startsAt()), refusals.notice(refused.getFirst()));
            case Change.ChangedMeanwhile(var current) -> {
                Offer now = new Offer(
                        current.consultantId(),
                        finder.nameOf(current.consultantId()),
                        current.startsAt(),
                        current.endsAt(),
                        null);
                Moving again = new Moving(moving.reference(), current.version(), now, moving.customer());
                yield choose(
                        Plan.toMove(again),
                        null,
                        Notice.of("book.changed-meanwhile", wording.slot(now, turn.locale())));
            }
            case Change.Unknown() -> new Gone(moving.reference(), moving.from(), moving.customer(), false);
        };
    }

    private void release(Turn turn, @Nullable Held held) {
        if (held != null) {
            holdSlot.release(held.holdId(), turn.person());
        }
    }

    private static Set<Warning> and(Set<Warning> some, Set<Warning> others) {
        Set<Warning> all = EnumSet.noneOf(Warning.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
