package dev.slotquest.portal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.JobEvent;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Admins hear of a job that fails where they chat, and that it is done again. */
@PortalTest
@Import(Office.class)
class JobInTheBrowserTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessTime time;

    @Autowired
    List<ContinuousWork> works;

    @Test
    void isToldAndSettled() throws Exception {
        Office.Team team = office.open();
        database.jdbc().sql("""
                insert into job_run (job, state, instance, planned_at, started_at, ended_at, error)
                values ('reconciliation', 'FAILED', 'here', now(3), now(3), now(3), 'full moon')""").update();
        happens(new JobEvent.JobMissed(time.now(), "reconciliation", null, "full moon"));

        assertThat(chat(team.boss()))
                .contains("Kalenderabgleich: nicht erledigt", "Diese Aufgabe ist fehlgeschlagen.", "noch nie erledigt");
        assertThat(chat(team.sam())).doesNotContain("Kalenderabgleich");

        happens(new JobEvent.JobRecovered(time.now(), "reconciliation"));
        assertThat(chat(team.boss()))
                .contains("Kalenderabgleich: wieder erledigt.")
                .doesNotContain("nicht erledigt");
        office.close();
    }

    private void happens(JobEvent event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
        works.stream()
                .filter(work -> work.name().equals("notifications"))
                .findFirst()
                .orElseThrow()
                .doSome();
    }

    private String chat(User user) throws Exception {
        return mvc.get()
                .uri("/chat")
                .cookie(Office.session(mvc, user))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
