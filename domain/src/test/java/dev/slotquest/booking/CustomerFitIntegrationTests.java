package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.SlotWish.Fit;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class CustomerFitIntegrationTests {

    private static final Instant FIRST = Office.at("2026-12-02", "14:00");
    private static final Instant LATER = Office.at("2026-12-09", "14:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    CustomerFit customerFit;

    private final CustomerDetails customer = Office.customer();
    private User supervisor;
    private long anna;
    private long ben;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
        ben = office.consultant("Ben", 1);
    }

    @Test
    void knowsWhomTheCustomerHasMet() {
        assertThat(customerFit.of(customer)).isEqualTo(Fit.ANYBODY);
        Booking first = book(BookingWish.of(ben, FIRST, customer));
        assertThat(customerFit.of(customer).metBefore()).as("only booked").isEmpty();

        comes(first);

        assertThat(customerFit.of(customer).metBefore()).isEqualTo(Set.of(ben));
        assertThat(customerFit.of(Office.customer())).isEqualTo(Fit.ANYBODY);
        assertThat(customerFit.of(new CustomerDetails("", "", "no number", null)))
                .isEqualTo(Fit.ANYBODY);
    }

    @Test
    void prefersSomebodyTheCustomerKnows() {
        comes(book(BookingWish.of(ben, FIRST, customer)));

        assertThat(book(BookingWish.of(null, LATER, Office.customer())).consultantId())
                .as("anybody, by name")
                .isEqualTo(anna);
        assertThat(book(BookingWish.of(null, Office.at("2026-12-09", "16:00"), customer))
                        .consultantId())
                .isEqualTo(ben);
    }

    @Test
    void offersSomebodyTheCustomerKnowsWhenASlotIsTaken() {
        comes(book(BookingWish.of(ben, FIRST, customer)));
        book(BookingWish.of(anna, LATER, Office.customer()));

        var taken = bookSlot.book(BookingWish.of(anna, LATER, customer), supervisor, Channel.API);

        assertThat(taken)
                .isInstanceOfSatisfying(
                        BookSlot.Result.Taken.class,
                        result -> assertThat(result.alternatives().getFirst())
                                .returns(ben, Suggestion::consultantId)
                                .returns(Suggestion.Reason.KNOWS_CUSTOMER, Suggestion::reason));
    }

    private void comes(Booking booking) {
        clock.set(booking.startsAt().plus(Duration.ofMinutes(5)));
        assertThat(changeBooking.conclude(booking.reference(), Outcome.CAME, supervisor, Channel.PORTAL))
                .isInstanceOf(Change.Done.class);
    }

    private Booking book(BookingWish wish) {
        var result = bookSlot.book(wish, supervisor, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
