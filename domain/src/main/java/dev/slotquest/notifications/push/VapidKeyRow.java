package dev.slotquest.notifications.push;

import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one pair of keys there is. */
@Repository
class VapidKeyRow {

    private final JdbcTemplate jdbc;

    VapidKeyRow(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Both keys as they are kept.
     *
     * @param publicKey in X.509 form
     * @param privateKey encrypted
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Keys(byte[] publicKey, byte[] privateKey) {}

    @Transactional(readOnly = true)
    Optional<Keys> find() {
        return jdbc
                .query(
                        "select public_key, private_key from vapid_key where id = 1",
                        (row, number) -> new Keys(
                                Objects.requireNonNull(row.getBytes("public_key")),
                                Objects.requireNonNull(row.getBytes("private_key"))))
                .stream()
                .findFirst();
    }

    /** Keeps these keys, unless another process was faster; gives the ones that hold. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Keys keepUnlessThere(Keys made) {
        jdbc.update(
                "insert ignore into vapid_key (id, public_key, private_key) values (1, ?, ?)",
                made.publicKey(),
                made.privateKey());
        return find().orElseThrow();
    }
}
