package dev.slotquest.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long it takes to count a hundred thousand bookings anew. */
@Tag("bench")
@DomainTest
class RecountBenchTests {

    private static final int BOOKINGS = 100_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TransactionRetry transaction;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Recount recount;

    @Autowired
    Figures figures;

    @Test
    void printsHowLongARecountTakes() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        var result = bookSlot.book(
                BookingWish.of(office.consultant(1), Office.at("2026-12-02", "14:00"), Office.customer()),
                office.staff(),
                Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        transaction.run(this::copyTheOneBooking);

        long begun = System.nanoTime();
        recount.run();
        double seconds = (System.nanoTime() - begun) / 1e9;

        LocalDate today = LocalDate.parse("2026-12-01");
        assertThat(figures.sum(Basis.HELD, today.minusYears(2), today.plusYears(1))
                        .bookings())
                .isEqualTo(BOOKINGS + 1);
        System.out.printf(Locale.ROOT, "recount of %,d bookings: %.1f s%n", BOOKINGS, seconds);
    }

    private void copyTheOneBooking() {
        jdbc.update("""
                insert into booking (reference, consultant_id, starts_at, ends_at, seat, status, outcome, customer_id,
                                     first_name, last_name, potential, campaign, booked_by, channel, points, created_at)
                select concat('SQ-', lpad(conv(s.seq, 10, 36), 6, '0')), b.consultant_id,
                       b.starts_at - interval s.seq * 10 minute, b.ends_at - interval s.seq * 10 minute, null, 'BOOKED',
                       elt(1 + s.seq % 4, 'CAME', 'NO_SHOW', 'GHOST', null), b.customer_id, b.first_name, b.last_name,
                       b.potential, concat('campaign ', s.seq % 20), b.booked_by, b.channel, b.points,
                       b.created_at - interval s.seq * 10 minute
                  from booking b join seq_1_to_100000 s""");
    }
}
