package dev.slotquest.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.audit.AuditIntegrationTests.Erased;
import dev.slotquest.audit.AuditIntegrationTests.Moved;
import dev.slotquest.audit.AuditProof.Fault;
import dev.slotquest.audit.AuditProof.Flaw;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.health.Finding;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@MariaDbTest
@SpringBootTest(classes = AuditIntegrationTests.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AuditChainIntegrationTests {

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionRetry retry;

    @Autowired
    Seals seals;

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    AuditProving proving;

    @Autowired
    AuditExamination examination;

    @Autowired
    AuditHealth health;

    @Autowired
    AuditCopyExamination copyExamination;

    private AuditSealing sealing;

    @BeforeEach
    void nothingHappened() {
        database.clear();
        sealing = new AuditSealing(seals, trail, retry);
    }

    @Test
    void sealsWhatHappenedMomentsLater() {
        threeThingsHappen();
        assertThat(verifyAudit.chain()).returns(0L, AuditChain::sealedTo).returns(3L, AuditChain::waiting);

        seal();

        assertThat(verifyAudit.chain())
                .returns(3L, AuditChain::sealedTo)
                .returns(0L, AuditChain::waiting)
                .satisfies(chain -> assertThat(chain.hash()).hasSize(64));
        assertThat(verifyAudit.prove())
                .returns(3L, AuditProof::entries)
                .returns(true, AuditProof::holds)
                .returns(verifyAudit.chain().hash(), AuditProof::hash);
    }

    @Test
    void sealsWhatHappenedBeforeThereWereSeals() {
        String entry = "(now(3), 'anna', 'PORTAL', 'booking.moved', 'booking', 'SQ-1')";
        run("insert into audit_entry (occurred_at, actor_name, channel, action, subject_type, subject_id) values "
                + String.join(", ", Collections.nCopies(2_048, entry)));

        seal();

        assertThat(verifyAudit.prove()).returns(2_048L, AuditProof::entries).returns(true, AuditProof::holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_entry set reason = 'other' where id = 2                               | CHANGED  | 2
            update audit_entry set actor_name = 'ben' where id = 3                             | CHANGED  | 3
            update audit_entry set occurred_at = occurred_at + interval 1 second where id = 1  | CHANGED  | 1
            update audit_entry set after_json = null where id = 2                              | CHANGED  | 2
            update audit_entry set id = 9 where id = 2                                         | REMOVED  | 2
            update audit_seal set words = repeat('x', 32) where id = 2                         | CHANGED  | 2
            update audit_seal set salt = null where id = 3                                     | CHANGED  | 3
            delete from audit_entry where id = 2                                               | REMOVED  | 2
            delete from audit_entry where id = 3                                               | REMOVED  | 3
            delete from audit_seal where id = 2                                                | INSERTED | 2
            delete s, e from audit_seal s join audit_entry e on e.id = s.id where s.id = 2     | REMOVED  | 3
            delete s, e from audit_seal s join audit_entry e on e.id = s.id where s.id = 3     | REMOVED  | 3
            delete s, e from audit_seal s join audit_entry e on e.id = s.id                    | REMOVED  | 3
            """)
    void findsOutWhoGetsPastTheTriggers(String tampering, Fault fault, long id) {
        threeThingsHappen();
        seal();

        withoutTriggers(tampering);

        assertThat(verifyAudit.prove().flaw()).isEqualTo(new Flaw(id, fault));
        assertThat(examination.examine())
                .first()
                .returns(Finding.State.FAILED, Finding::state)
                .returns("health.audit." + fault, Finding::key);
        assertThat(health.check().detail()).contains(fault.name());
        assertThat(copyExamination.examine(database.dataSource()))
                .extracting(Finding::state)
                .contains(Finding.State.FAILED);
    }

    @Test
    void findsWhatWasPutInBetween() {
        threeThingsHappen();
        withoutTriggers("delete from audit_entry where id = 2");
        seal();
        assertThat(verifyAudit.prove().holds()).isTrue();

        database.jdbc().sql("""
                insert into audit_entry (id, occurred_at, actor_name, channel, action, subject_type, subject_id)
                values (2, now(3), 'anna', 'PORTAL', 'booking.cancelled', 'booking', 'SQ-2')""").update();
        seal();

        assertThat(verifyAudit.prove().flaw()).isEqualTo(new Flaw(2, Fault.INSERTED));
    }

    @Test
    void lastsWhenAPersonIsErased() {
        happen(new Moved("SQ-1", Map.of("note", "Frau Muster"), Map.of("seat", 1), "Muster krank"));
        happen(moved(2));
        seal();
        happen(new Moved("SQ-1", Map.of(), Map.of("note", "noch nicht versiegelt"), null));

        happen(new Erased(Set.of(new Subject("booking", "SQ-1"))));
        seal();

        assertThat(verifyAudit.prove().flaw()).isNull();
        assertThat(database.jdbc()
                        .sql("select count(*) from audit_seal where salt is null")
                        .query(Long.class)
                        .single())
                .as("what was sealed before cannot be guessed any more")
                .isEqualTo(1);
        assertThat(trail.of(AuditEraser.ERASURES))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEraser.ACTION);

        happen(new Erased(Set.of(new Subject("booking", "SQ-1"), new Subject("booking", "SQ-2"))));
        seal();
        assertThat(verifyAudit.prove().holds()).isTrue();
    }

    @Test
    void tellsAnErasureFromAChangeThatLooksLikeOne() {
        threeThingsHappen();
        happen(new Erased(Set.of(new Subject("booking", "SQ-1"))));
        seal();
        database.jdbc()
                .sql("update audit_entry set erased_at = now(3), reason = 'nothing' where id = 2")
                .update();
        database.jdbc().sql("update audit_seal set salt = null where id = 2").update();

        assertThat(verifyAudit.prove().flaw()).isEqualTo(new Flaw(2, Fault.CHANGED));
    }

    @Test
    void letsNobodyChangeASeal() {
        threeThingsHappen();
        seal();

        for (String sql : List.of(
                "update audit_seal set hash = words, salt = null",
                "update audit_seal set previous_id = 0",
                "delete from audit_seal")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.jdbc().sql(sql).update())
                    .withMessageContaining("sealed");
        }
        assertThat(verifyAudit.prove().holds()).isTrue();
    }

    @Test
    void passesNobodyOverWhoIsStillWriting() {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(_ -> {
            events.publishEvent(moved(1));
            another.executeWithoutResult(_ -> events.publishEvent(moved(2)));
            CompletableFuture.runAsync(this::seal).join();
            assertThat(sealed()).isZero();
        });
        assertThat(sealed()).isZero();

        seal();

        assertThat(verifyAudit.prove()).returns(2L, AuditProof::entries).returns(true, AuditProof::holds);
    }

    @Test
    void letsNobodyWaitWhoDoesSomethingMeanwhile() {
        threeThingsHappen();
        transaction.executeWithoutResult(_ -> {
            assertThat(seals.take()).isPresent();
            assertThat(seals.unsealed(0, Long.MAX_VALUE, 500)).hasSize(3);

            assertThat(CompletableFuture.runAsync(this::threeThingsHappen))
                    .as("while all of the trail is held for sealing")
                    .succeedsWithin(Duration.ofSeconds(5));
        });
        seal();

        assertThat(verifyAudit.prove()).returns(6L, AuditProof::entries).returns(true, AuditProof::holds);
    }

    @Test
    void isSealedByManyProcessesAtOnce() {
        IntStream.range(0, 200).forEach(number -> happen(moved(number)));

        var all = Stream.generate(() -> new AuditSealing(seals, trail, retry))
                .limit(4)
                .map(one -> CompletableFuture.runAsync(() -> seal(one)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        seal();

        assertThat(verifyAudit.prove()).returns(200L, AuditProof::entries).returns(true, AuditProof::holds);
    }

    @Test
    void isProvedOnceADay() {
        proving.doSome();
        assertThat(verifyAudit.chain().proof()).as("of nothing").isNull();
        threeThingsHappen();
        seal();
        assertThat(verifyAudit.chain().proof()).isNull();
        assertThat(health.check().detail()).contains("entry 3");

        proving.doSome();
        threeThingsHappen();
        seal();
        proving.doSome();

        assertThat(verifyAudit.chain().proof()).isEqualTo(new AuditProof(3, 3, null, null));
    }

    @Test
    void goesOnFromACopy() {
        threeThingsHappen();
        seal();
        AuditProof copy = verifyAudit.prove(database.dataSource());
        threeThingsHappen();
        seal();
        assertThat(verifyAudit.continues(copy)).isTrue();

        database.clear();
        assertThat(verifyAudit.continues(copy)).as("an empty product").isTrue();
        IntStream.range(0, 2).forEach(_ -> threeThingsHappen());
        seal();

        assertThat(verifyAudit.prove().holds()).isTrue();
        assertThat(verifyAudit.continues(copy)).as("written anew").isFalse();
    }

    private void threeThingsHappen() {
        IntStream.rangeClosed(1, 3).forEach(number -> happen(moved(number)));
    }

    private static Moved moved(int number) {
        return new Moved("SQ-" + number, Map.of("seat", 1), Map.of("seat", 2), "because");
    }

    private void happen(DomainEvent event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void seal() {
        seal(sealing);
    }

    private static void seal(AuditSealing by) {
        boolean more = by.doSome();
        while (more) {
            more = by.doSome();
        }
        do {
            more = by.doSome();
        } while (more);
    }

    private long sealed() {
        return database.jdbc()
                .sql("select count(*) from audit_seal")
                .query(Long.class)
                .single();
    }

    private void withoutTriggers(String sql) {
        List<Map<String, @Nullable Object>> triggers =
                database.jdbc().sql("""
                        select trigger_name, event_object_table, event_manipulation, action_statement
                          from information_schema.triggers
                         where trigger_schema = database() and event_object_table like 'audit%'""").query().listOfRows();
        triggers.forEach(trigger -> run("drop trigger " + trigger.get("trigger_name")));
        try {
            run(sql);
        } finally {
            triggers.forEach(trigger -> run("create trigger %s before %s on %s for each row %s"
                    .formatted(
                            trigger.get("trigger_name"),
                            trigger.get("event_manipulation"),
                            trigger.get("event_object_table"),
                            trigger.get("action_statement"))));
        }
    }

    private void run(String sql) {
        database.jdbc().sql(sql).update();
    }
}
