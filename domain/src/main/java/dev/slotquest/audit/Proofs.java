package dev.slotquest.audit;

import dev.slotquest.audit.AuditProof.Fault;
import dev.slotquest.audit.AuditProof.Flaw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when the chain was last proved, and what came of it. */
@Repository
class Proofs {

    private static final Duration MOST_AHEAD = Duration.ofHours(1);

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes it on when there is a chain and nobody has since then; a clock that was far ahead keeps nobody from it. */
    boolean take(Instant now, Duration every) {
        return jdbc.sql("""
                        update audit_proof set begun_at = :now
                        where id = 1 and (begun_at is null or begun_at <= :due or begun_at > :ahead)
                          and exists (select 1 from audit_chain where entry_id > 0)""")
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(now.minus(every)))
                        .param("ahead", Timestamp.from(now.plus(MOST_AHEAD)))
                        .update()
                == 1;
    }

    void keep(AuditProof proof, Instant now) {
        Flaw flaw = proof.flaw();
        jdbc.sql("""
                update audit_proof
                set proved_at = :now, entries = :entries, entry_id = :entry, fault = :fault, fault_id = :faultId
                where id = 1""")
                .param("now", Timestamp.from(now))
                .param("entries", proof.entries())
                .param("entry", proof.entryId())
                .param("fault", flaw == null ? null : flaw.fault().name())
                .param("faultId", flaw == null ? null : flaw.entryId())
                .update();
    }

    /** The chain as it is now. */
    AuditChain chain() {
        return jdbc.sql("""
                select c.entry_id as sealed_to, c.hash, p.proved_at, p.entries, p.entry_id, p.fault, p.fault_id,
                       (select count(*) from audit_entry e where e.id > c.entry_id) as waiting,
                       (select e.occurred_at from audit_entry e where e.id > c.entry_id order by e.id limit 1) as since
                from audit_chain c join audit_proof p on p.id = c.id
                where c.id = 1""").query((row, n) -> chain(row)).single();
    }

    private static AuditChain chain(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        Instant provedAt = instant(row, "proved_at");
        return new AuditChain(
                row.getLong("sealed_to"),
                hash == null ? null : HexFormat.of().formatHex(hash),
                row.getLong("waiting"),
                instant(row, "since"),
                provedAt,
                provedAt == null
                        ? null
                        : new AuditProof(row.getLong("entries"), row.getLong("entry_id"), null, flaw(row)));
    }

    private static @Nullable Flaw flaw(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return fault == null ? null : new Flaw(row.getLong("fault_id"), Fault.valueOf(fault));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
