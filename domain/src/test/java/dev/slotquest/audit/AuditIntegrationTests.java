package dev.slotquest.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.db.MariaDbTest;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.PersonErased;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MariaDbTest
@SpringBootTest(classes = AuditIntegrationTests.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AuditIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Autowired
    TestDatabase database;

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void nothingHappened() {
        database.jdbc().sql("truncate table audit_entry").update();
    }

    @Test
    void remembersWhoDidWhatAndWhy() {
        happen(new Moved("SQ-1", Map.of("starts_at", "14:00"), Map.of("starts_at", "16:00"), "Kundin wünscht später"));

        assertThat(trail.of(new Subject("booking", "SQ-1"))).singleElement().satisfies(entry -> {
            assertThat(entry.occurredAt()).isEqualTo(NOON);
            assertThat(entry.actor()).isEqualTo(new Actor(7L, "anna", Channel.TELEGRAM));
            assertThat(entry.action()).isEqualTo("booking.moved");
            assertThat(entry.before()).isEqualTo(Map.of("starts_at", "14:00"));
            assertThat(entry.after()).isEqualTo(Map.of("starts_at", "16:00"));
            assertThat(entry.reason()).isEqualTo("Kundin wünscht später");
        });
    }

    @Test
    void tellsAHistoryInOrder() {
        happen(new Moved("SQ-1", Map.of(), Map.of("seat", 1), null));
        happen(new Moved("SQ-2", Map.of(), Map.of(), null));
        happen(new Moved("SQ-1", Map.of(), Map.of("seat", 2), null));

        assertThat(trail.of(new Subject("booking", "SQ-1")))
                .extracting(entry -> entry.after().get("seat"))
                .containsExactly(1, 2);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Moved("SQ-1", Map.of(), Map.of(), null));
            status.setRollbackOnly();
        });

        assertThat(trail.of(new Subject("booking", "SQ-1"))).isEmpty();
    }

    @Test
    void insistsOnATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(new Moved("SQ-1", Map.of(), Map.of(), null)));
    }

    @Test
    void cannotBeChangedByAnybody() {
        happen(new Moved("SQ-1", Map.of(), Map.of(), null));

        for (String sql : List.of("update audit_entry set reason = 'other'", "delete from audit_entry")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.jdbc().sql(sql).update())
                    .withMessageContaining("append-only");
        }
        assertThat(trail.of(new Subject("booking", "SQ-1"))).hasSize(1);
    }

    @Test
    void losesWordsAboutErasedPersonsAndNothingElse() {
        happen(new Moved(
                "SQ-1", Map.of("note", "Frau Muster"), Map.of("seat", 1, "note", "Herr Muster"), "Muster krank"));

        for (String change : List.of("action = 'other'", "actor_name = 'nobody'", "after_json = null")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.jdbc()
                            .sql("update audit_entry set erased_at = now(), " + change)
                            .update())
                    .withMessageContaining("append-only");
        }
        happen(new Erased(Set.of(new Subject("booking", "SQ-1"))));

        assertThat(trail.of(new Subject("booking", "SQ-1"))).singleElement().satisfies(entry -> {
            assertThat(entry.before()).isEqualTo(Map.of("note", "–"));
            assertThat(entry.after()).isEqualTo(Map.of("seat", 1, "note", "–"));
            assertThat(entry.reason()).isEqualTo("–");
        });
    }

    record Erased(Set<Subject> about) implements PersonErased {
        @Override
        public Instant occurredAt() {
            return NOON;
        }

        @Override
        public Actor actor() {
            return Actor.system();
        }

        @Override
        public Subject subject() {
            return new Subject("customer", "1");
        }

        @Override
        public String action() {
            return "customer.erased";
        }

        @Override
        public boolean isIn(String text) {
            return text.contains("Muster");
        }

        @Override
        public Set<String> traces() {
            return Set.of();
        }
    }

    @Test
    void findsWhatWasLookedFor() {
        happen(new Moved("SQ-1", Map.of(), Map.of(), null));
        happen(new Moved("SQ-2", Map.of(), Map.of(), "wünscht später"));
        var first = PageRequest.first(1);

        assertThat(trail.search(AuditSearch.ALL, first).total()).isEqualTo(2);
        assertThat(trail.search(AuditSearch.ALL, first).items())
                .extracting(entry -> entry.subject().id())
                .containsExactly("SQ-2");
        assertThat(found(new AuditSearch(NOON, NOON.plusSeconds(1), "anna", "booking.*", "booking", "SQ-1", null)))
                .isEqualTo(1);
        assertThat(found(new AuditSearch(null, null, null, "booking*", "booking", null, "WÜNSCHT")))
                .isEqualTo(1);
        assertThat(found(new AuditSearch(null, NOON, null, null, null, null, null)))
                .isZero();
        assertThat(found(new AuditSearch(null, null, "ben", null, null, null, null)))
                .isZero();
        assertThat(found(new AuditSearch(null, null, null, "booking", null, null, null)))
                .isZero();
        assertThat(found(new AuditSearch(null, null, null, null, "user", null, null)))
                .isZero();
        assertThat(found(new AuditSearch(null, null, null, null, null, "SQ-3", null)))
                .isZero();
    }

    private long found(AuditSearch search) {
        return trail.search(search, PageRequest.first(5)).total();
    }

    private void happen(DomainEvent event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    record Moved(
            String reference,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable String reason)
            implements DomainEvent {

        @Override
        public Instant occurredAt() {
            return NOON;
        }

        @Override
        public Actor actor() {
            return new Actor(7L, "anna", Channel.TELEGRAM);
        }

        @Override
        public Subject subject() {
            return new Subject("booking", reference);
        }

        @Override
        public String action() {
            return "booking.moved";
        }
    }

    @EnableAutoConfiguration
    @ComponentScan({"dev.slotquest.audit", "dev.slotquest.shared"})
    static class Application {}
}
