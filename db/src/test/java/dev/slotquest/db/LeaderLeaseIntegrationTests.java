package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LeaderLeaseIntegrationTests {
    static final TestDatabase DATABASE = TestDatabase.create();

    final LeaderLeases here = process();
    final LeaderLeases there = process();

    @BeforeEach
    void nobodyLeads() {
        DATABASE.clear();
    }

    @Test
    void givesALeaseToOneProcessOnly() {
        assertThat(here.of("telegram").acquire()).isTrue();
        assertThat(there.of("telegram").acquire()).isFalse();
        assertThat(there.of("discord").acquire()).isTrue();
    }

    @Test
    void renewsWhatIsHeld() {
        var lease = here.of("telegram");

        assertThat(lease.acquire()).isTrue();
        assertThat(lease.acquire()).isTrue();
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void letsAnotherProcessTakeOverWhatIsReleased() {
        var mine = here.of("telegram");
        var theirs = there.of("telegram");
        mine.acquire();

        mine.release();

        assertThat(mine.isHeld()).isFalse();
        assertThat(theirs.acquire()).isTrue();
    }

    @Test
    void doesNotReleaseWhatAnotherProcessHolds() {
        here.of("telegram").acquire();

        there.of("telegram").release();

        assertThat(there.of("telegram").acquire()).isFalse();
    }

    @Test
    void losesWhatIsNotRenewedInTime() {
        var lost = here.of("telegram");
        lost.acquire();
        DATABASE.jdbc()
                .sql("update leader_lease set expires_at = utc_timestamp(6) - interval 1 second")
                .update();

        assertThat(there.of("telegram").acquire()).isTrue();
        assertThat(lost.acquire()).isFalse();
        assertThat(lost.isHeld()).isFalse();
    }

    private static LeaderLeases process() {
        return new LeaderLeases(DATABASE.jdbc(), new JdbcTransactionManager(DATABASE.dataSource()));
    }
}
