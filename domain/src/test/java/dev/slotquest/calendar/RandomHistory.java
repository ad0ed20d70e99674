package dev.slotquest.calendar;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Office;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Everything that can happen to bookings and calendars, in an order that a seed decides. */
final class RandomHistory {

    private static final List<String> DATES = List.of("2026-12-08", "2026-12-09", "2026-12-10", "2026-12-15");
    private static final List<String> TIMES = List.of("11:00", "14:00", "16:00", "18:00");

    private final Desk desk;
    private final MemoryCalendars memory;
    private final Random random;
    private final long anna;
    private final long ben;
    private final List<Booking> bookings = new ArrayList<>();

    RandomHistory(Desk desk, MemoryCalendars memory, Random random, long anna, long ben) {
        this.desk = desk;
        this.memory = memory;
        this.random = random;
        this.anna = anna;
        this.ben = ben;
    }

    void run(int steps) {
        memory.failWith(0.25, random);
        for (int i = 0; i < steps; i++) {
            step(random.nextInt(12));
            desk.clock.moveBy(Duration.ofSeconds(random.nextInt(200)));
        }
    }

    private void step(int what) {
        switch (what) {
            case 0, 1, 2 -> book();
            case 3 -> some().ifPresent(booking -> desk.move(booking, any(DATES), any(TIMES), anybody()));
            case 4 -> some().ifPresent(desk::cancel);
            case 5 ->
                some().ifPresent(booking ->
                        remote(booking).recolour(desk.event(booking), any(List.of("11", "10", "3"))));
            case 6 -> some().ifPresent(this::moveByHand);
            case 7 -> some().ifPresent(booking -> remote(booking).delete(desk.event(booking)));
            case 8 -> memory.of("anna@memory").expireTokens();
            case 9 -> some().ifPresent(booking -> remote(booking).rename(desk.event(booking), "Umbenannt"));
            case 10 -> desk.write();
            default -> desk.read();
        }
    }

    private void book() {
        var wish = BookingWish.of(anybody(), Office.at(any(DATES), any(TIMES)), Office.customer())
                .withOverrideReason("whatever");
        if (desk.tryToBook(wish) instanceof BookSlot.Result.Done done) {
            bookings.add(done.booking());
        }
    }

    private void moveByHand(Booking booking) {
        var start = Office.at(any(DATES), any(List.of("11:30", "14:00", "17:00")));
        remote(booking).move(desk.event(booking), new TimeSpan(start, start.plus(Duration.ofHours(2))));
    }

    private Optional<Booking> some() {
        return bookings.isEmpty()
                ? Optional.empty()
                : Optional.of(desk.now(bookings.get(random.nextInt(bookings.size()))));
    }

    private MemoryCalendars.Remote remote(Booking booking) {
        return memory.of(desk.now(booking).consultantId() == anna ? "anna@memory" : "ben@memory");
    }

    private long anybody() {
        return random.nextBoolean() ? anna : ben;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every question is answered: the booking stays. */
    void decideEverything() {
        for (Conflict conflict : desk.conflicts()) {
            desk.keep(conflict);
        }
    }

    /** Who stands when in a calendar. */
    Set<String> standingIn(String calendar) {
        var standing = new TreeSet<String>();
        memory.of(calendar)
                .ours()
                .forEach(event -> standing.add(event.properties().get("bookingId") + " " + event.span()));
        return standing;
    }

    /** Who should. */
    Set<String> expectedIn(String calendar) {
        var expected = new TreeSet<String>();
        bookings.stream()
                .map(desk::now)
                .filter(Booking::stands)
                .filter(booking -> switch (calendar) {
                    case "anna@memory" -> booking.consultantId() == anna;
                    case "ben@memory" -> booking.consultantId() == ben;
                    default -> true;
                })
                .forEach(booking -> expected.add(booking.id() + " " + booking.span()));
        return expected;
    }
}
