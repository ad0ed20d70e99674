package dev.slotquest.bot.booking;

import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.bot.booking.BookingState.Gone;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /undo}: take back the last booking, for a minute. */
@Component
@Order(700)
class UndoCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "undo", "zurück");

    private final ChangeBooking changeBooking;
    private final SlotFinder finder;
    private final Refusals refusals;

    UndoCommand(ChangeBooking changeBooking, SlotFinder finder, Refusals refusals) {
        this.changeBooking = changeBooking;
        this.finder = finder;
        this.refusals = refusals;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return switch (changeBooking.undoLast(turn.person(), turn.channel())) {
            case Change.Done(var booking) ->
                Next.become(new Gone(
                        booking.reference(),
                        new Offer(
                                booking.consultantId(),
                                finder.nameOf(booking.consultantId()),
                                booking.startsAt(),
                                booking.endsAt(),
                                null),
                        booking.customer().name(),
                        true));
            case Change.Refused(var refused) ->
                Next.say(turn.view().line(refusals.notice(refused.getFirst()).key()));
            case Change.Taken _, Change.ChangedMeanwhile _, Change.Unknown _ ->
                Next.say(turn.view().line("book.nothing-to-undo"));
        };
    }
}
