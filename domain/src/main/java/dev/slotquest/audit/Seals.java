package dev.slotquest.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the seals, and where their chain ends. */
@Repository
class Seals {

    private final JdbcTemplate jdbc;

    Seals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A seal of an entry. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared as a whole
    record Seal(long id, long previousId, byte[] salt, byte[] words, byte[] hash) {}

    /** Where the chain ends. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared as a whole
    record End(long entryId, byte @Nullable [] hash) {}

    /** The end of the chain, for whoever comes first; nothing while somebody else is at it. */
    Optional<End> take() {
        return jdbc
                .query(
                        "select entry_id, hash from audit_chain where id = 1 for update skip locked",
                        (row, n) -> new End(row.getLong("entry_id"), row.getBytes("hash")))
                .stream()
                .findFirst();
    }

    /**
     * Entries behind one, the oldest first, held so that no word of them is taken out before they are sealed. Waits for those
     * that are being written: none is passed over.
     */
    List<Deed> unsealed(long after, long upTo, int most) {
        return jdbc.query(
                "select " + Deed.COLUMNS
                        + " from audit_entry e where e.id > ? and e.id <= ? order by e.id limit ? lock in share mode",
                (row, n) -> Deed.read(row),
                after,
                upTo,
                most);
    }

    void keep(List<Seal> seals) {
        jdbc.batchUpdate(
                "insert into audit_seal (id, previous_id, salt, words, hash) values (?, ?, ?, ?, ?)",
                seals,
                seals.size(),
                (statement, seal) -> {
                    statement.setLong(1, seal.id());
                    statement.setLong(2, seal.previousId());
                    statement.setBytes(3, seal.salt());
                    statement.setBytes(4, seal.words());
                    statement.setBytes(5, seal.hash());
                });
        Seal last = seals.getLast();
        jdbc.update("update audit_chain set entry_id = ?, hash = ? where id = 1", last.id(), last.hash());
    }

    /** Words were taken out: that they were others before cannot be found out by guessing any more. */
    void forgetSalt(long id) {
        jdbc.update("update audit_seal set salt = null where id = ? and salt is not null", id);
    }
}
