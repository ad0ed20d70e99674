package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.calendar.MirrorState;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.User;
import dev.slotquest.language.CustomerName;
import dev.slotquest.language.NameSplitter;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The seed's way to book. */
@RestController
class BookController {

    /** Longer ones cannot be names; they are not worth splitting. */
    private static final int LONGEST_NAME = 250;

    private final MakeBooking makeBooking;
    private final NamedConsultants consultants;
    private final SlotMoments moments;
    private final NameSplitter names;
    private final CalendarMirror calendars;
    private final BusinessTime time;

    BookController(
            MakeBooking makeBooking,
            NamedConsultants consultants,
            SlotMoments moments,
            NameSplitter names,
            CalendarMirror calendars,
            BusinessTime time) {
        this.makeBooking = makeBooking;
        this.consultants = consultants;
        this.moments = moments;
        this.names = names;
        this.calendars = calendars;
        this.time = time;
    }

    /**
     * What is sent.
     *
     * @param berater name of the consultant; whoever fits best when it is left out
     * @param confirm warnings that were seen and overruled
     */
    record Wish(
            @Nullable String berater,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String customerName,
            @Nullable String customerPhone,
            @Nullable String description,
            @Nullable List<@Nullable Warning> confirm) {}

    /** What is answered. */
    record Made(
            long id,
            String reference,
            String berater,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm") LocalTime time,
            OffsetDateTime endsAt,
            String customerName,
            BookingStatus status,
            int points,
            MirrorState.Status calendarStatus) {}

    @PostMapping("/book")
    ResponseEntity<Made> book(
            @RequestBody Wish wish,
            @RequestHeader(name = IdempotencyFilter.KEY, required = false) @Nullable String key,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        new Required()
                .field("date", wish.date())
                .field("time", wish.time())
                .text("customer_name", wish.customerName())
                .check();
        BookSlot.Result.Done done =
                makeBooking.make(asked(wish, key), user, actor.channel(), BookController::fieldName);
        return MakeBooking.created(done).body(made(done.booking()));
    }

    private BookingWish asked(Wish wish, @Nullable String key) {
        Instant start = moments.slotStart(Objects.requireNonNull(wish.date()), Objects.requireNonNull(wish.time()));
        return new BookingWish(
                consultants.idOf("berater", wish.berater()),
                start,
                customer(Objects.requireNonNull(wish.customerName()), wish.customerPhone()),
                wish.description(),
                Potential.NORMAL,
                null,
                null,
                key,
                MakeBooking.confirmed(wish.confirm()),
                null);
    }

    private CustomerDetails customer(String name, @Nullable String phone) {
        if (name.length() > LONGEST_NAME) {
            return new CustomerDetails("", name, phone, null);
        }
        CustomerName split = names.split(name);
        return new CustomerDetails(split.first(), split.last(), phone, null);
    }

    private Made made(Booking booking) {
        ZonedDateTime start = booking.startsAt().atZone(time.zone());
        return new Made(
                booking.id(),
                booking.reference(),
                consultants.nameOf(booking.consultantId()),
                start.toLocalDate(),
                start.toLocalTime(),
                booking.endsAt().atZone(time.zone()).toOffsetDateTime(),
                booking.customer().name(),
                booking.status(),
                booking.points(),
                calendarStatus(booking));
    }

    /** One that was given up for the moment is still to come. */
    private MirrorState.Status calendarStatus(Booking booking) {
        MirrorState state = calendars.statesOf(List.of(booking.id())).get(booking.id());
        return state != null && state.status() == MirrorState.Status.SYNCED
                ? MirrorState.Status.SYNCED
                : MirrorState.Status.PENDING;
    }

    private static String fieldName(String field) {
        return switch (field) {
            case "consultant" -> "berater";
            case "starts_at" -> "time";
            case "customer", "customer.last_name" -> "customer_name";
            case "customer.phone" -> "customer_phone";
            case "note" -> "description";
            default -> field;
        };
    }
}
