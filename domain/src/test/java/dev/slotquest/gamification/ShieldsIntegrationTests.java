package dev.slotquest.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people have of shields, with the real database. */
@DomainTest
class ShieldsIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Shields shields;

    private long kim;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        kim = Office.in(context).staff().id();
    }

    @Test
    void givesEachOnce() {
        assertThat(shields.count(kim)).isZero();
        assertThat(shields.give(kim, 2, "wheel:1")).isTrue();
        assertThat(shields.give(kim, 2, "wheel:1")).isFalse();
        assertThat(shields.give(kim, 1, "quest:7")).isTrue();

        assertThat(shields.count(kim)).isEqualTo(3);
        assertThat(shields.owners()).containsExactly(kim);
        assertThatIllegalArgumentException().isThrownBy(() -> shields.give(kim, 0, "nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> shields.give(kim, 1, "x".repeat(61)));
    }

    @Test
    void usesOneForADay() {
        shields.give(kim, 1, "wheel:1");
        shields.use(kim, Set.of(DAY));
        shields.use(kim, Set.of(DAY));

        assertThat(shields.count(kim)).isZero();
        assertThat(shields.of(kim).save(DAY)).isTrue();
        assertThat(shields.of(kim).save(DAY.plusDays(1))).isFalse();
    }

    @Test
    void neverForgetsAnEntry() {
        shields.give(kim, 1, "wheel:1");

        assertThatThrownBy(() -> database.jdbc().sql("delete from shield_entry").update())
                .hasMessageContaining("never go");
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update shield_entry set amount = 9")
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void givesOnceToManyAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Boolean>> given = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                given.add(threads.submit(() -> {
                    start.await();
                    return shields.give(kim, 1, "wheel:1");
                }));
            }
            int times = 0;
            for (Future<Boolean> one : given) {
                times += one.get() ? 1 : 0;
            }
            assertThat(times).isEqualTo(1);
        }
        assertThat(shields.count(kim)).isEqualTo(1);
    }
}
