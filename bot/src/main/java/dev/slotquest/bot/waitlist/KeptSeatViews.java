package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitOffer;
import dev.slotquest.booking.WaitView;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.waitlist.WaitListChoice.Accept;
import dev.slotquest.bot.waitlist.WaitListChoice.Decline;
import dev.slotquest.bot.waitlist.WaitListChoice.Look;
import dev.slotquest.bot.waitlist.WaitListChoice.TakeBack;
import dev.slotquest.bot.waitlist.WaitListState.Offered;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a seat that is kept for a customer looks like, and what it has come to. */
@Component
class KeptSeatViews {

    private final WaitList waitList;
    private final BookingSearch search;
    private final ChangeBooking changeBooking;
    private final RuleBooks ruleBooks;
    private final SlotWording slots;

    KeptSeatViews(
            WaitList waitList,
            BookingSearch search,
            ChangeBooking changeBooking,
            RuleBooks ruleBooks,
            SlotWording slots) {
        this.waitList = waitList;
        this.search = search;
        this.changeBooking = changeBooking;
        this.ruleBooks = ruleBooks;
        this.slots = slots;
    }

    View of(Turn turn, Offered state) {
        Optional<WaitOffer> offer = waitList.offer(state.offer());
        Optional<WaitView> entry = offer.flatMap(known -> waitList.byId(known.entryId(), turn.person()));
        return entry.isEmpty()
                ? turn.view().line("waitlist.unknown")
                : of(turn, state, offer.orElseThrow(), entry.get());
    }

    private View of(Turn turn, Offered state, WaitOffer offer, WaitView found) {
        return switch (offer.state()) {
            case OPEN ->
                offer.openAt(turn.now())
                        ? open(turn, state, offer, found)
                        : over(turn, "waitlist.offer-over.EXPIRED", offer, found);
            case ACCEPTED -> booked(turn, offer, found);
            case DECLINED, EXPIRED, WITHDRAWN -> over(turn, "waitlist.offer-over." + offer.state(), offer, found);
        };
    }

    private View open(Turn turn, Offered state, WaitOffer offer, WaitView found) {
        WaitEntry entry = found.entry();
        View view = turn.view().heading("waitlist.seat-free");
        Word word = state.word();
        if (word != null) {
            view.line(word.key(), word.arguments().toArray());
        }
        view.items(customer(turn, entry));
        state.warnings().forEach(warning -> view.line("book.warning", turn.text("warning." + warning)));
        kept(turn, view, entry, new WaitView.Offered(offer, nameOf(offer.consultantId())));
        return view;
    }

    /** The seat that is kept, with what can be said about it. */
    void kept(Turn turn, View view, WaitEntry entry, WaitView.Offered kept) {
        WaitOffer offer = kept.offer();
        view.line("book.strong", spoken(turn, offer, kept.consultantName()))
                .line(
                        "book.held-until",
                        slots.moment(offer.expiresAt(), turn.locale()),
                        Span.Minutes.until(offer.expiresAt(), turn.now()))
                .row(
                        Option.success(turn.text("book.option.book"), new Accept(entry.id(), offer.id())),
                        Option.of(turn.text("waitlist.option.decline"), new Decline(entry.id(), offer.id())));
    }

    private String spoken(Turn turn, WaitOffer offer, String consultant) {
        return slots.spoken(
                new Offer(offer.consultantId(), consultant, offer.startsAt(), offer.endsAt(), null), turn.locale());
    }

    private View booked(Turn turn, WaitOffer offer, WaitView found) {
        String reference = found.bookingReference();
        if (reference == null) {
            return over(turn, "waitlist.offer-over.WITHDRAWN", offer, found);
        }
        View view = turn.view()
                .line("book.booked", reference)
                .line("book.strong", spoken(turn, offer, nameOf(offer.consultantId())))
                .items(customer(turn, found.entry()));
        search.byReference(reference, turn.person())
                .map(each -> each.booking())
                .filter(booking -> canTakeBack(turn, booking))
                .ifPresent(booking -> view.line(
                                "book.undo-until", slots.clockWithSeconds(changeBooking.undoUntil(booking)))
                        .row(Option.danger(turn.text("book.option.undo"), new TakeBack(reference))));
        return view;
    }

    private boolean canTakeBack(Turn turn, Booking booking) {
        return booking.stands()
                && booking.bookedBy() == turn.person().id()
                && !turn.now().isAfter(changeBooking.undoUntil(booking));
    }

    private View over(Turn turn, String key, WaitOffer offer, WaitView found) {
        WaitEntry entry = found.entry();
        Offer slot =
                new Offer(offer.consultantId(), nameOf(offer.consultantId()), offer.startsAt(), offer.endsAt(), null);
        View view = turn.view()
                .line(key, slots.slot(slot, turn.locale()), entry.customer().name());
        if (entry.open()) {
            view.line("waitlist.waits-still").row(Option.of(entry.customer().name(), new Look(entry.id())));
        }
        return view;
    }

    private List<List<Span>> customer(Turn turn, WaitEntry entry) {
        List<List<Span>> facts = new ArrayList<>();
        facts.add(turn.rich("book.fact.name", entry.customer().name()));
        String phone = entry.customer().phone();
        if (phone != null) {
            facts.add(turn.rich("book.fact.phone", slots.phone(phone)));
        }
        String note = entry.note();
        if (note != null) {
            facts.add(turn.rich("book.fact.note", note));
        }
        return facts;
    }

    private String nameOf(long consultantId) {
        return ruleBooks
                .lastKnown()
                .consultant(consultantId)
                .map(Consultant::name)
                .orElse("?");
    }
}
