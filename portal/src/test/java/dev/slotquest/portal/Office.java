package dev.slotquest.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A small office for tests of pages: boss (admin), sam (supervisor), anna and ben (staff), and the consultants Clara and
 * David, ready all week. Import it, open it before each test and close it after.
 */
@TestComponent
public class Office {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final TestDatabase database;
    private final AddUser addUser;
    private final ManageConsultants consultants;
    private final Availability availability;
    private final BookSlot bookSlot;
    private final BusinessTime time;

    Office(
            TestDatabase database,
            AddUser addUser,
            ManageConsultants consultants,
            Availability availability,
            BookSlot bookSlot,
            BusinessTime time) {
        this.database = database;
        this.addUser = addUser;
        this.consultants = consultants;
        this.availability = availability;
        this.bookSlot = bookSlot;
        this.time = time;
    }

    /** The people and consultants of one test. */
    public record Team(User boss, User sam, User anna, User ben, Consultant clara, Consultant david) {}

    /** Everything as on the first morning. */
    public Team open() {
        close();
        return new Team(
                PersonFixture.person(addUser, "boss", Role.ADMIN),
                PersonFixture.person(addUser, "sam", Role.SUPERVISOR),
                PersonFixture.person(addUser, "anna", Role.STAFF),
                PersonFixture.person(addUser, "ben", Role.STAFF),
                consultant("Clara"),
                consultant("David"));
    }

    /** Leaves nothing behind for other tests of the same context. */
    public void close() {
        database.clear();
        // The rules are remembered by their version, which must not come back with others behind it.
        database.jdbc()
                .sql("update rule_book set version = :version")
                .param("version", System.nanoTime())
                .update();
    }

    /** A free slot of a consultant some days ahead, always the same until somebody takes it. */
    public Suggestion freeSlot(Consultant consultant) {
        var wish = SlotWish.from(time.now().plus(Duration.ofDays(3))).with(consultant.id());
        return availability.nextBest(wish, 1).getFirst();
    }

    /** The free slots of a consultant on the day of an instant. */
    public List<Suggestion> slotsOn(Instant day, Consultant consultant) {
        LocalDate date = LocalDate.ofInstant(day, time.zone());
        Instant start = date.atStartOfDay(time.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(time.zone()).toInstant();
        return availability.nextBest(new SlotWish(start, end, null, consultant.id(), null, null), 10);
    }

    /** Somebody who keeps an agenda and books nobody. */
    public User consultantPerson() {
        return PersonFixture.person(addUser, "clara", Role.CONSULTANT);
    }

    /** A booking by this person on that slot. */
    public Booking booking(User by, Suggestion slot, String firstName, String lastName, String phone) {
        var wish = BookingWish.of(
                slot.consultantId(), slot.startsAt(), new CustomerDetails(firstName, lastName, phone, null));
        var result = bookSlot.book(wish, by, Channel.TELEGRAM);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    /** The session cookie of somebody who logged in, from an address of their own. */
    public static Cookie session(MockMvcTester mvc, User user) {
        String address = "10.1.0." + ADDRESSES.incrementAndGet() % 250;
        return mvc.post()
                .uri("/login")
                .param("username", user.username())
                .param("password", PersonFixture.PASSWORD)
                .with(CsrfToken.csrf())
                .with((MockHttpServletRequest request) -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange()
                .getResponse()
                .getCookie("SESSION");
    }

    private Consultant consultant(String name) {
        List<WeeklyHours> always = Arrays.stream(DayOfWeek.values())
                .map(day -> WeeklyHours.always(day, LocalTime.of(8, 0), LocalTime.of(22, 30)))
                .toList();
        var result = consultants.add(ManageConsultants.Details.named(name), always, null, Actor.system());
        return ((ManageConsultants.Result.Done) result).consultant();
    }
}
