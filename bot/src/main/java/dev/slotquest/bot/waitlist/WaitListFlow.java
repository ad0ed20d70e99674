package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.AnswerOffer;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.Refusal;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitView;
import dev.slotquest.bot.booking.BookingFlow;
import dev.slotquest.bot.booking.InsteadOfBooking;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.booking.WishSoFar;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.waitlist.WaitListState.Drafting;
import dev.slotquest.bot.waitlist.WaitListState.Listing;
import dev.slotquest.bot.waitlist.WaitListState.Looking;
import dev.slotquest.bot.waitlist.WaitListState.Missed;
import dev.slotquest.bot.waitlist.WaitListState.Offered;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How a conversation about the wait list goes on from one state to the next. */
@Component
class WaitListFlow implements InsteadOfBooking {

    private final WaitText text;
    private final WaitList waitList;
    private final KeepWaitList keepWaitList;
    private final AnswerOffer answerOffer;
    private final ChangeBooking changeBooking;
    private final BookingFlow booking;
    private final BusinessTime time;

    WaitListFlow(
            WaitText text,
            WaitList waitList,
            KeepWaitList keepWaitList,
            AnswerOffer answerOffer,
            ChangeBooking changeBooking,
            BookingFlow booking,
            BusinessTime time) {
        this.text = text;
        this.waitList = waitList;
        this.keepWaitList = keepWaitList;
        this.answerOffer = answerOffer;
        this.changeBooking = changeBooking;
        this.booking = booking;
        this.time = time;
    }

    /** Goes on with something written: about the customer while only that is open, else about anything. */
    WaitListState read(Turn turn, Draft draft, String said) {
        Drafting read = !draft.named() && draft.range() != null
                ? text.customer(draft, said).orElseGet(() -> text.wish(turn, draft, said))
                : text.wish(turn, draft, said);
        return checked(read);
    }

    /** What could not be written anyway is dropped at once, with a word about it; the rest is kept. */
    private static Drafting checked(Drafting read) {
        Draft draft = read.draft();
        String note = draft.note();
        if (note != null && note.length() > BookingWish.LONGEST_NOTE) {
            String shorter = note.substring(0, BookingWish.LONGEST_NOTE);
            return new Drafting(draft.withWords(shorter, null), read.doubts(), Word.of("refusal.NOTE_TOO_LONG"));
        }
        CustomerDetails customer = draft.customer();
        boolean tooLong = customer.firstName().length() > CustomerCheck.LONGEST_NAME
                || customer.lastName().length() > CustomerCheck.LONGEST_NAME;
        return tooLong ? new Drafting(draft.withoutName(), read.doubts(), Word.of("refusal.NAME_TOO_LONG")) : read;
    }

    @Override
    public Object waiting(WishSoFar wish) {
        Instant from = wish.from();
        Instant until = wish.until();
        WaitRange range = from == null || until == null
                ? null
                : WaitRanges.of(from.atZone(time.zone()), until.atZone(time.zone()));
        return new Drafting(
                new Draft(null, null, wish.customer(), range, wish.consultantId(), wish.note(), wish.potential()),
                List.of(),
                null);
    }

    /** Goes on once it is known which of several meanings was meant. */
    WaitListState mean(Drafting state, int number) {
        Doubt.Meaning meant = state.doubts().getFirst().meanings().get(number);
        List<Doubt> rest = state.doubts().subList(1, state.doubts().size());
        Draft draft = meant.range() == null
                ? state.draft().withConsultant(meant.consultantId())
                : state.draft().withRange(meant.range());
        return new Drafting(draft, rest, null);
    }

    WaitListState change(Turn turn, long entry) {
        return waitList.byId(entry, turn.person())
                .filter(view -> view.entry().open())
                .<WaitListState>map(view -> new Drafting(Draft.of(view.entry()), List.of(), null))
                .orElseGet(() -> new Looking(entry, null));
    }

    WaitListState save(Turn turn, Drafting state) {
        Draft draft = state.draft();
        WaitRange range = draft.range();
        if (!draft.named() || range == null) {
            return state;
        }
        Long id = draft.entryId();
        var result = id == null
                ? keepWaitList.add(draft.wish(range), turn.person(), turn.channel())
                : keepWaitList.edit(id, draft.wish(range), draft.version(), turn.person(), turn.channel());
        return switch (result) {
            case KeepWaitList.Result.Done(var entry) -> new Looking(entry.id(), Word.of("waitlist.saved"));
            case KeepWaitList.Result.Refused(var refusals) -> refused(draft, refusals.getFirst());
            case KeepWaitList.Result.ChangedMeanwhile(var current) ->
                new Looking(current.id(), Word.of("waitlist.changed"));
            case KeepWaitList.Result.Unknown _ -> new Listing(0, Word.of("waitlist.unknown"));
        };
    }

    private static WaitListState refused(Draft draft, Refusal refusal) {
        Word word = wordOf(refusal);
        return switch (refusal.rule()) {
            case WAIT_NEVER, WAIT_PAST -> new Drafting(draft.withRange(null), List.of(), word);
            case NAME_MISSING, NAME_TOO_LONG -> new Drafting(draft.withoutName(), List.of(), word);
            case UNKNOWN_CONSULTANT -> new Drafting(draft.withConsultant(null), List.of(), word);
            default -> new Drafting(draft, List.of(), word);
        };
    }

    private static Word wordOf(Refusal refusal) {
        return Word.of("refusal." + refusal.rule());
    }

    WaitListState remove(Turn turn, long entry) {
        return switch (keepWaitList.remove(entry, turn.person(), turn.channel())) {
            case KeepWaitList.Result.Done(var removed) ->
                new Listing(0, Word.of("waitlist.removed", removed.customer().name()));
            case KeepWaitList.Result.ChangedMeanwhile(var current) -> new Looking(current.id(), null);
            case KeepWaitList.Result.Refused _, KeepWaitList.Result.Unknown _ ->
                new Listing(0, Word.of("waitlist.unknown"));
        };
    }

    Next accept(Turn turn, WaitListState state, long entry, long offer) {
        Set<Warning> seen = state instanceof Offered offered ? offered.warnings() : Set.of();
        return switch (answerOffer.accept(entry, offer, seen, turn.person(), turn.channel())) {
            case AnswerOffer.Result.Booked(var _, var replayed) ->
                replayed ? Next.become(told(offer), turn.text("waitlist.booked-before")) : Next.become(told(offer));
            case AnswerOffer.Result.NeedsConfirmation(var warnings) ->
                Next.become(new Offered(offer, and(seen, warnings), null));
            case AnswerOffer.Result.Refused(var refusals) ->
                Next.become(new Offered(offer, seen, wordOf(refusals.getFirst())));
            case AnswerOffer.Result.Over(var waiting, var alternatives) -> Next.become(missed(waiting, alternatives));
            case AnswerOffer.Result.Declined _, AnswerOffer.Result.Unknown _ -> Next.become(told(offer));
        };
    }

    private static WaitListState missed(WaitEntry entry, List<Suggestion> alternatives) {
        return new Missed(entry.id(), alternatives.stream().map(Offer::of).toList());
    }

    private static Offered told(long offer) {
        return new Offered(offer, Set.of(), null);
    }

    Next decline(Turn turn, long entry, long offer) {
        return switch (answerOffer.decline(entry, offer, turn.person(), turn.channel())) {
            case AnswerOffer.Result.Declined _ -> Next.become(told(offer));
            case AnswerOffer.Result.Booked _,
                    AnswerOffer.Result.NeedsConfirmation _,
                    AnswerOffer.Result.Refused _,
                    AnswerOffer.Result.Over _,
                    AnswerOffer.Result.Unknown _ -> Next.become(told(offer), turn.text("waitlist.decided-before"));
        };
    }

    Next takeBack(Turn turn, WaitListState state, String reference) {
        return switch (changeBooking.undo(reference, turn.person(), turn.channel())) {
            case Change.Done _ -> Next.become(state);
            case Change.Refused(var refusals) ->
                Next.become(state, turn.text("refusal." + refusals.getFirst().rule()));
            case Change.Taken _, Change.ChangedMeanwhile _, Change.Unknown _ ->
                Next.become(state, turn.text("refusal.NOT_STANDING"));
        };
    }

    /** Another slot for the customer who waited in vain. */
    Next take(Turn turn, WaitListState state, Offer offer) {
        return state instanceof Missed missed
                ? waitList.byId(missed.entry(), turn.person())
                        .map(view -> booking.begin(turn, offer, wishOf(view)))
                        .orElseGet(() -> Next.become(new Listing(0, Word.of("waitlist.unknown"))))
                : Next.become(state);
    }

    private static WishSoFar wishOf(WaitView view) {
        Draft draft = Draft.of(view.entry());
        return new WishSoFar(draft.customer(), draft.consultantId(), null, null, draft.note(), draft.potential());
    }

    private static Set<Warning> and(Set<Warning> some, Set<Warning> others) {
        Set<Warning> all = EnumSet.noneOf(Warning.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
