package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.ChangeBooking.Remarks;
import dev.slotquest.bot.booking.BookingState.Booked;
import dev.slotquest.bot.booking.EditChoice.Back;
import dev.slotquest.bot.booking.EditChoice.Edit;
import dev.slotquest.bot.booking.EditChoice.Finish;
import dev.slotquest.bot.booking.EditChoice.WithCampaign;
import dev.slotquest.bot.booking.EditChoice.WithPotential;
import dev.slotquest.bot.booking.EditChoice.WithoutEmail;
import dev.slotquest.bot.booking.EditChoice.WithoutNote;
import dev.slotquest.bot.booking.EditChoice.WithoutPhone;
import dev.slotquest.bot.booking.EditState.Choosing;
import dev.slotquest.bot.booking.EditState.Edited;
import dev.slotquest.bot.booking.EditState.Part;
import dev.slotquest.bot.booking.EditState.Writing;
import dev.slotquest.bot.booking.WishText.Read;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a booking otherwise, in the message that shows it: note, potential, campaign, customer. */
@Component
class EditDialogue implements Dialogue<EditState, EditChoice> {

    private final BookingSearch search;
    private final ChangeBooking changeBooking;
    private final EditViews views;
    private final WishText wishText;
    private final BookingNews news;
    private final Refusals refusals;

    EditDialogue(
            BookingSearch search,
            ChangeBooking changeBooking,
            EditViews views,
            WishText wishText,
            BookingNews news,
            Refusals refusals) {
        this.search = search;
        this.changeBooking = changeBooking;
        this.views = views;
        this.wishText = wishText;
        this.news = news;
        this.refusals = refusals;
    }

    /** Begins to edit a booking that was found. */
    static EditState begin(BookingView view) {
        return new Choosing(
                new Edited(view.booking().reference(), view.booking().version(), null), null);
    }

    /** Begins to edit a booking that was made a moment ago. */
    Object begin(Turn turn, Booked booked) {
        return find(turn, booked.reference())
                .<Object>map(view -> new Choosing(
                        new Edited(booked.reference(), view.booking().version(), booked), null))
                .orElse(booked);
    }

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public Class<EditState> states() {
        return EditState.class;
    }

    @Override
    public Class<EditChoice> choices() {
        return EditChoice.class;
    }

    @Override
    public View view(Turn turn, EditState state) {
        return find(turn, state.edited().reference())
                .map(found -> views.of(turn, state, found))
                .orElseGet(() -> turn.view().line("mine.unknown", state.edited().reference()));
    }

    @Override
    public Next chosen(Turn turn, EditState state, EditChoice choice) {
        Edited edited = state.edited();
        return switch (choice) {
            case Edit(var part) -> Next.become(new Writing(edited, part, null));
            case Back() -> Next.become(new Choosing(edited, null));
            case Finish() -> Next.become(finished(turn, edited));
            case WithoutNote() ->
                remark(turn, edited, booking -> remarks(booking).withNote(null), null);
            case WithPotential(var potential) ->
                remark(turn, edited, booking -> remarks(booking).withPotential(potential), null);
            case WithCampaign(var campaign) ->
                remark(turn, edited, booking -> remarks(booking).withCampaign(campaign), campaign);
            case WithoutPhone() -> customer(turn, edited, customer -> customer.withoutPhone());
            case WithoutEmail() -> customer(turn, edited, customer -> customer.withoutEmail());
        };
    }

    private Object finished(Turn turn, Edited edited) {
        Booked from = edited.from();
        return from == null ? new MineState.Looking(edited.reference(), null) : news.of(turn, from);
    }

    @Override
    public Next told(Turn turn, EditState state, String text) {
        Edited edited = state.edited();
        if (!(state instanceof Writing writing)) {
            return new Next.Stay(null);
        }
        return switch (writing.part()) {
            case NOTE -> remark(turn, edited, booking -> remarks(booking).withNote(text), text);
            case CAMPAIGN -> remark(turn, edited, booking -> remarks(booking).withCampaign(text), text);
            case CUSTOMER -> customer(turn, edited, text);
            case POTENTIAL -> new Next.Stay(null);
        };
    }

    private static Words remarks(Booking booking) {
        return new Words(new Remarks(booking.note(), booking.potential(), booking.campaign()));
    }

    /** Remarks that become others one by one. */
    private record Words(Remarks remarks) {

        Words withNote(@Nullable String note) {
            return new Words(new Remarks(note, remarks.potential(), remarks.campaign()));
        }

        Words withPotential(dev.slotquest.booking.Potential potential) {
            return new Words(new Remarks(remarks.note(), potential, remarks.campaign()));
        }

        Words withCampaign(@Nullable String campaign) {
            return new Words(new Remarks(remarks.note(), remarks.potential(), campaign));
        }
    }

    /** How a booking is to be written. */
    private interface Rewriting {
        Words of(Booking booking);
    }

    /** How a customer is to be written. */
    private interface Renaming {
        CustomerPlan of(CustomerPlan customer);
    }

    private Next remark(Turn turn, Edited edited, Rewriting rewriting, @Nullable String typed) {
        return find(turn, edited.reference())
                .map(view -> after(
                        turn,
                        edited,
                        changeBooking.edit(
                                edited.reference(),
                                rewriting.of(view.booking()).remarks(),
                                edited.version(),
                                turn.person(),
                                turn.channel()),
                        Notice.of("edit.saved"),
                        typed))
                .orElseGet(() -> Next.become(new Choosing(edited, null)));
    }

    private Next customer(Turn turn, Edited edited, Renaming renaming) {
        return find(turn, edited.reference())
                .map(view -> customer(
                        turn,
                        edited,
                        renaming.of(CustomerPlan.of(view.booking().customer())),
                        Notice.of("edit.saved"),
                        null))
                .orElseGet(() -> Next.become(new Choosing(edited, null)));
    }

    private Next customer(Turn turn, Edited edited, String text) {
        Optional<BookingView> found = find(turn, edited.reference());
        if (found.isEmpty()) {
            return Next.become(new Choosing(edited, null));
        }
        CustomerPlan known = CustomerPlan.of(found.get().booking().customer());
        Read read = wishText.customer(Plan.NEW.withCustomer(known), text);
        CustomerPlan said = read.plan().customer();
        Notice notice = read.notice();
        if (said.equals(known)) {
            Notice why = notice == null ? Notice.of("edit.nothing-new") : notice;
            return Next.become(new Writing(edited, Part.CUSTOMER, why));
        }
        return customer(turn, edited, said, notice == null ? Notice.of("edit.saved") : notice, text);
    }

    private Next customer(Turn turn, Edited edited, CustomerPlan customer, Notice done, @Nullable String typed) {
        Change change = changeBooking.editCustomer(
                edited.reference(), customer.details(), edited.version(), turn.person(), turn.channel());
        return after(turn, edited, change, done, typed);
    }

    /** What was typed is given back where it could not be kept. */
    private Next after(Turn turn, Edited edited, Change change, Notice done, @Nullable String typed) {
        return Next.become(
                switch (change) {
                    case Change.Done(var booking) -> new Choosing(edited.at(booking.version()), done);
                    case Change.Refused(var refused) -> new Choosing(edited, refusals.notice(refused.getFirst()));
                    case Change.ChangedMeanwhile(var current) ->
                        new Choosing(
                                edited.at(current.version()),
                                typed == null ? Notice.of("mine.changed") : Notice.of("edit.changed", typed));
                    case Change.Taken _, Change.Unknown _ -> finished(turn, edited);
                });
    }

    @Override
    public boolean listens(EditState state) {
        return state instanceof Writing writing && writing.part() != Part.POTENTIAL;
    }

    @Override
    public EditState now(Turn turn, EditState state) {
        return find(turn, state.edited().reference())
                .map(view -> new Choosing(state.edited().at(view.booking().version()), null))
                .orElseGet(() -> new Choosing(state.edited(), null));
    }

    @Override
    public EditState left(Turn turn, EditState state) {
        return now(turn, state);
    }

    private Optional<BookingView> find(Turn turn, String reference) {
        return search.byReference(reference, turn.person());
    }
}
