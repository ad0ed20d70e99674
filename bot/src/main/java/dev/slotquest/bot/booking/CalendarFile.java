package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.calendar.Appointment;
import dev.slotquest.calendar.AppointmentFile;
import dev.slotquest.shared.BusinessTime;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** A booking as a file for the customer's calendar. It says nothing that is not for the customer. */
@Component
class CalendarFile {

    private final BookingSearch search;
    private final BusinessTime time;

    CalendarFile(BookingSearch search, BusinessTime time) {
        this.search = search;
        this.time = time;
    }

    /** The file, in a message of its own. */
    Next of(Turn turn, String reference) {
        return search.byReference(reference, turn.person())
                .map(view -> Next.say(turn.view().line("book.file", reference).attach(attachment(turn, view))))
                .orElseGet(() -> Next.stay(turn.text("refusal.NOT_STANDING")));
    }

    private Attachment attachment(Turn turn, BookingView view) {
        Booking booking = view.booking();
        var appointment = new Appointment(
                booking.reference(),
                booking.startsAt(),
                booking.endsAt(),
                turn.text("book.file.title", view.consultantName()),
                turn.text("book.file.text", booking.reference()),
                booking.icsSequence(),
                !booking.stands(),
                turn.now());
        return new Attachment(
                booking.reference() + ".ics",
                AppointmentFile.MEDIA_TYPE,
                turn.text("book.file.title", view.consultantName()),
                AppointmentFile.of(appointment, time.zone()).getBytes(StandardCharsets.UTF_8));
    }
}
