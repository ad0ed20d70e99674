package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Finding;
import dev.slotquest.shared.health.Finding.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class WorkRunsIntegrationTests {

    @Autowired
    WorkRuns runs;

    @Autowired
    WorkExamination examination;

    @Autowired
    BusinessTime time;

    @Test
    void keepsTheLatestOfSeveralProcesses() {
        Instant early = time.now().minus(Duration.ofHours(2));
        Instant late = time.now().minus(Duration.ofHours(1));

        runs.keep(List.of(WorkState.idle("race").succeeded(late)));
        runs.keep(List.of(WorkState.idle("race").succeeded(early).failed(early, "x".repeat(900))));

        var kept = runs.all().stream()
                .filter(state -> state.name().equals("race"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.lastSuccess()).isEqualTo(late);
        assertThat(kept.lastFailure()).isEqualTo(early);
        assertThat(kept.lastError()).hasSize(500);
    }

    @Test
    void examinesEveryWorkThereIs() {
        runs.keep(List.of(WorkState.idle("outbox").succeeded(time.now())));

        assertThat(examination.examine())
                .anyMatch(finding ->
                        finding.state() == State.OK && finding.arguments().contains("outbox"))
                .anyMatch(finding -> finding.key().equals("health.work.never"));
    }

    @Test
    void judgesByTheLastSuccessAndByFailuresInARow() {
        Instant now = time.now();
        var fresh = WorkState.idle("a").succeeded(now);
        var hiccup = fresh.failed(now.plusSeconds(1), "lock");
        var broken = hiccup.failed(now.plusSeconds(2), "lock").failed(now.plusSeconds(3), "lock");

        assertThat(judge(fresh).state()).isEqualTo(State.OK);
        assertThat(judge(hiccup).state()).isEqualTo(State.OK);
        assertThat(judge(broken).state()).isEqualTo(State.FAILED);
        assertThat(judge(WorkState.idle("a")).key()).isEqualTo("health.work.never");
        assertThat(judge(WorkState.idle("a").failed(now, "lock")).state()).isEqualTo(State.FAILED);
        assertThat(judge(WorkState.idle("a").succeeded(now.minus(Duration.ofMinutes(11))))
                        .key())
                .isEqualTo("health.work.silent");
    }

    private Finding judge(WorkState state) {
        return examination.judge("a", state);
    }
}
