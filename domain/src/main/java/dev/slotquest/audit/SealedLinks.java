package dev.slotquest.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the chain, in the product's database or in a copy. */
@Repository
class SealedLinks {

    private static final int PORTION = 2_000;

    private final JdbcClient jdbc;
    private final AuditJson json;

    @Autowired
    SealedLinks(JdbcClient jdbc, AuditJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of another database. */
    SealedLinks in(DataSource copy) {
        return new SealedLinks(JdbcClient.create(copy), json);
    }

    /** A seal beside the entry that it seals, if that is there. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared as a whole
    record Link(
            long id,
            long previousId,
            byte @Nullable [] salt,
            byte[] words,
            byte[] hash,
            @Nullable Deed deed) {

        private static Link read(ResultSet row) throws SQLException {
            row.getLong("entry_id");
            boolean gone = row.wasNull();
            return new Link(
                    row.getLong("id"),
                    row.getLong("previous_id"),
                    row.getBytes("salt"),
                    row.getBytes("words"),
                    row.getBytes("hash"),
                    gone ? null : Deed.read(row));
        }
    }

    /** Some links behind one, in order. */
    List<Link> after(long id) {
        return jdbc.sql("select s.id, s.previous_id, s.salt, s.words, s.hash, " + Deed.COLUMNS + """
                        from audit_seal s left join audit_entry e on e.id = s.id
                        where s.id > :after order by s.id limit :most""")
                .param("after", id)
                .param("most", PORTION)
                .query((row, n) -> Link.read(row))
                .list();
    }

    /** Where the chain ends, as was noted when it got there. */
    Optional<Seals.End> end() {
        return jdbc.sql("select entry_id, hash from audit_chain where id = 1")
                .query((row, n) -> new Seals.End(row.getLong("entry_id"), row.getBytes("hash")))
                .optional();
    }

    /** The first entry before the end of the chain that has no seal. */
    Optional<Long> firstUnsealed() {
        return jdbc.sql("""
                        select e.id from audit_entry e left join audit_seal s on s.id = e.id
                        where s.id is null and e.id <= (select entry_id from audit_chain where id = 1)
                        order by e.id limit 1""").query((row, n) -> row.getLong(1)).optional();
    }

    /** The digests of what erasures left in entries, by the entry's id. */
    Map<Long, byte[]> leftByErasures() {
        Map<Long, byte[]> left = new HashMap<>();
        jdbc.sql("select after_json from audit_entry where action = :action order by id")
                .param("action", AuditEraser.ACTION)
                .query((row, n) -> json.read(row.getString(1)))
                .list()
                .forEach(noted -> {
                    if (noted.get(AuditEraser.LEFT) instanceof Map<?, ?> digests) {
                        digests.forEach((id, digest) -> left.put(
                                Long.valueOf(id.toString()), HexFormat.of().parseHex(String.valueOf(digest))));
                    }
                });
        return left;
    }

    /** Whether an entry has a seal with this hash. */
    boolean has(long id, byte[] hash) {
        return jdbc.sql("select count(*) from audit_seal where id = ? and hash = ?")
                        .param(id)
                        .param(hash)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
