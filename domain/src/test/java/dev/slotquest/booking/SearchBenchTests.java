package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long a search takes when there are very many bookings. */
@Tag("bench")
@DomainTest
class SearchBenchTests {

    private static final int CONSULTANTS = 50;
    private static final int BOOKINGS = Integer.getInteger("bench.bookings", 1_000_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    FindBookings findBookings;

    @Test
    void findsAmongVeryManyBookings() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        User leader = office.supervisor();
        User staff = office.staff();
        long first = office.consultant("Anna Berger", 1);
        for (int i = 1; i < CONSULTANTS; i++) {
            office.consultant(1);
        }
        fill(first, leader.id(), staff.id());

        for (String text : List.of(
                "Muster4711",
                "Heide4711",
                "Vorname12",
                "01704711000",
                "SQ-AAAAAA",
                "Anna morgen",
                "Anna",
                "Wunschwort4711",
                "nirgends")) {
            for (User viewer : List.of(leader, staff)) {
                Duration best = best(text, viewer);
                System.out.printf("%-16s %-14s %d ms%n", text, viewer.role(), best.toMillis());
                assertThat(best).isLessThan(Duration.ofSeconds(3));
            }
        }
    }

    private Duration best(String text, User viewer) {
        var filter = new BookingFilter(null, null, null, null, null, null, text);
        Duration best = Duration.ofHours(1);
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            findBookings.find(filter, PageRequest.first(25), viewer);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    /** Three years of bookings, every fiftieth made by the staff member. */
    private void fill(long consultant, long leader, long staff) {
        database.jdbc()
                .sql(
                        "insert into customer (identity_key, first_name, last_name, created_at) values ('n:x', '', 'X', now())")
                .update();
        for (int from = 1; from <= BOOKINGS; from += 50_000) {
            database.jdbc()
                    .sql("""
                    insert into booking (reference, consultant_id, starts_at, ends_at, seat, status, customer_id,
                                         first_name, last_name, phone, note, potential, booked_by, channel, points,
                                         created_at)
                    select concat('SQ-', lpad(conv(seq, 10, 36), 6, '0')), %d + mod(seq div 1100, %d),
                           timestamp('2024-01-01') + interval mod(seq, 1100) day + interval (seq div 1100) second,
                           timestamp('2024-01-01') + interval mod(seq, 1100) day + interval (seq div 1100 + 7200) second,
                           1, 'BOOKED', (select id from customer limit 1), concat('Vorname', mod(seq, 900)),
                           concat(if(mod(seq, 2), 'Muster', 'von der Heide'), seq div 2),
                           concat('+49170', lpad(seq, 7, '0')), concat('Notiz mit Wunschwort', seq), 'NORMAL',
                           if(mod(seq, 51), %d, %d), 'API', 1, now()
                      from seq_%d_to_%d""".formatted(consultant, CONSULTANTS, leader, staff, from, from + 49_999))
                    .update();
        }
    }
}
