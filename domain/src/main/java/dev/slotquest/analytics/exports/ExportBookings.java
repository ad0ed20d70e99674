package dev.slotquest.analytics.exports;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes bookings into a file: those that a list with the same filter shows to the same person. */
@Service
public class ExportBookings {

    private final BookingSearch search;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ExportBookings(
            BookingSearch search, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.search = search;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Writes them while they are read; the stream stays open. That somebody exported is noted before the first row.
     *
     * @throws UncheckedIOException when nobody takes what is written
     */
    public void write(
            ExportKind kind,
            BookingFilter filter,
            ExportFormat format,
            OutputStream out,
            User viewer,
            Channel channel) {
        transaction.run(() -> events.publishEvent(
                new ExportMade(time.now(), viewer.toActor(channel), kind.name(), format.name(), rows(filter))));
        try (RowWriter rows = format.writer(out, kind.fields())) {
            search.inPortions(filter, viewer, portion -> write(rows, kind, portion));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What was looked for in texts may be somebody's name, and is not kept. */
    private static String rows(BookingFilter filter) {
        return "from %s, to %s, made from %s, made to %s, consultant %s, booked by %s, state %s, potential %s, %s"
                .formatted(
                        filter.from(),
                        filter.to(),
                        filter.madeFrom(),
                        filter.madeTo(),
                        filter.consultantId(),
                        filter.bookedBy(),
                        filter.state(),
                        filter.potential(),
                        filter.text() == null ? "any words" : "certain words");
    }

    private void write(RowWriter rows, ExportKind kind, List<BookingView> portion) {
        try {
            for (BookingView view : portion) {
                rows.write(kind.row(view, time.zone()));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
