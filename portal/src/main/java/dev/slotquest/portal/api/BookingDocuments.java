package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Change;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.calendar.MirrorState;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows bookings with the names that people know and how far they are in the calendars. */
@Component
class BookingDocuments {

    private final BookingSearch search;
    private final CalendarMirror calendars;
    private final BookingPoints points;
    private final Refusals refusals;
    private final SlotMoments moments;

    BookingDocuments(
            BookingSearch search,
            CalendarMirror calendars,
            BookingPoints points,
            Refusals refusals,
            SlotMoments moments) {
        this.search = search;
        this.calendars = calendars;
        this.points = points;
        this.refusals = refusals;
        this.moments = moments;
    }

    /** The booking, where there is one that this person may know of. */
    BookingView find(String reference, User viewer) {
        return search.byReference(reference, viewer).orElseThrow(() -> ApiProblem.notFound("booking"));
    }

    BookingJson show(String reference, User viewer) {
        BookingView view = find(reference, viewer);
        long id = view.booking().id();
        return Objects.requireNonNull(show(List.of(view)).get(id));
    }

    Page<BookingJson> show(Page<BookingView> page) {
        Map<Long, BookingJson> shown = show(page.items());
        return page.map(view -> Objects.requireNonNull(shown.get(view.booking().id())));
    }

    /** These bookings by their keys, of which whoever asks may know. */
    Map<Long, BookingJson> known(Collection<Long> ids) {
        return show(search.named(ids));
    }

    private Map<Long, BookingJson> show(Collection<BookingView> views) {
        List<Long> ids = views.stream().map(view -> view.booking().id()).toList();
        Map<Long, MirrorState> states = calendars.statesOf(ids);
        Map<Long, BookingJson.Points> earned = points.of(views);
        return views.stream()
                .collect(Collectors.toMap(
                        view -> view.booking().id(),
                        view -> BookingJson.of(
                                view,
                                Objects.requireNonNull(earned.get(view.booking().id())),
                                states.get(view.booking().id()),
                                moments)));
    }

    /** The booking after a change, or what stood against it. */
    Booking changed(Change change, User by) {
        return switch (change) {
            case Change.Done(Booking booking) -> booking;
            case Change.Taken taken -> throw refusals.taken(taken.alternatives());
            case Change.Refused refused -> throw refusals.refused(refused.refusals());
            case Change.ChangedMeanwhile(Booking current) ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "changed-meanwhile")
                        .with("current", show(current.reference(), by));
            case Change.Unknown unknown -> throw ApiProblem.notFound("booking");
        };
    }
}
