package dev.slotquest.customers;

import dev.slotquest.identity.MasterSecret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Who was erased, by a hash of the key by which they were recognised. It is made with this installation's secret, so that
 * nobody can try numbers out.
 */
@Repository
class Tombstones {

    private static final String PURPOSE = "erased customers";
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private final SecretKeySpec key;

    Tombstones(JdbcTemplate jdbc, MasterSecret secret) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(secret.derive(PURPOSE), ALGORITHM);
    }

    /** That somebody was erased. */
    record Tombstone(String keyHash, Instant erasedAt) {}

    String hash(String identityKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(identityKey.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256, and any bytes are a key.", impossible);
        }
    }

    void put(Tombstone tombstone, @Nullable Long customerId) {
        jdbc.update(
                "insert ignore into customer_tombstone (key_hash, erased_at, customer_id) values (?, ?, ?)",
                tombstone.keyHash(),
                tombstone.erasedAt(),
                customerId);
    }

    List<Tombstone> all() {
        return jdbc.query(
                "select key_hash, erased_at from customer_tombstone order by erased_at, key_hash",
                (row, n) -> new Tombstone(row.getString("key_hash"), CustomerRows.instant(row, "erased_at")));
    }
}
