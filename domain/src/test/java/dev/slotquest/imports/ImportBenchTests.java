package dev.slotquest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Channel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long a hundred thousand rows take to come in, and how much memory they need. */
@Tag("bench")
@DomainTest
class ImportBenchTests {

    private static final int ROWS = 100_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    StartImport startImport;

    @Autowired
    RunImports runImports;

    @Autowired
    Imports imports;

    @Test
    void printsHowLongRowsTake() {
        database.clear();
        clock.set(TestClock.START);
        var by = Office.in(context).admin().toActor(Channel.API);
        var wish = new StartImport.Wish(ImportKind.BOOKINGS, "bench.csv", null, false);
        long begun = System.nanoTime();
        var result = startImport.start(wish, new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)), by);
        long id = ((StartImport.Result.Started) result).id();
        while (runImports.some()) {
            assertThat(imports.byId(id).orElseThrow().refused()).isZero();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(imports.byId(id).orElseThrow().imported()).isEqualTo(ROWS);
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT, "import of %,d bookings: %.1f s, heap %,d MB%n", ROWS, seconds, heap / 1024 / 1024);
    }

    private static String file() {
        Instant first = TestClock.START.minus(3 * 365L, ChronoUnit.DAYS);
        var rows =
                new StringBuilder("id,starts_at,consultant,customer_name,customer_phone,booked_by,booked_at,status\n");
        for (int i = 0; i < ROWS; i++) {
            Instant start = first.plus(i * 15L, ChronoUnit.MINUTES);
            rows.append("b%d,%s,Berater %d,Kunde Nummer%d,030%07d,staff%d,%s,%s\n"
                    .formatted(
                            i,
                            start,
                            i % 20,
                            i % 30_000,
                            1_000_000 + i % 30_000,
                            i % 25,
                            start.minus(3, ChronoUnit.DAYS),
                            i % 4 == 0 ? "NO_SHOW" : "CAME"));
        }
        return rows.toString();
    }
}
