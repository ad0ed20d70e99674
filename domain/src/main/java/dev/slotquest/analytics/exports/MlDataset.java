package dev.slotquest.analytics.exports;

import dev.slotquest.identity.MasterSecret;
import dev.slotquest.shared.BusinessTime;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * One row for each booking. A feature looks only at what lay behind the moment in which the booking was made; the split goes
 * by that moment, too, so that nothing later teaches about anything earlier. Ids are pseudonyms that only this product's
 * secret can make.
 */
@Repository
class MlDataset implements TableExport {

    private static final double TRAIN = 0.7;
    private static final double VALIDATION = 0.85;
    private static final int PSEUDONYM_BYTES = 8;

    private static final List<String> NUMBERS = List.of(
            "points",
            "has_phone",
            "has_email",
            "has_campaign",
            "note_length",
            "earlier",
            "earlier_came",
            "earlier_missed");

    private static final String SQL = """
            select b.id, b.customer_id, b.consultant_id, b.booked_by, b.created_at, b.starts_at, b.ends_at, b.potential,
                   b.channel, b.points, b.status, b.outcome, b.phone is not null as has_phone,
                   b.email is not null as has_email, b.campaign is not null as has_campaign,
                   char_length(coalesce(b.note, '')) as note_length,
                   (select count(*) from booking e
                     where e.customer_id = b.customer_id and e.created_at < b.created_at) as earlier,
                   (select count(*) from booking e
                     where e.customer_id = b.customer_id and e.ends_at < b.created_at
                       and e.outcome = 'CAME') as earlier_came,
                   (select count(*) from booking e
                     where e.customer_id = b.customer_id and e.ends_at < b.created_at
                       and e.outcome in ('NO_SHOW', 'GHOST')) as earlier_missed
              from booking b where b.id > ? order by b.id limit ?""";

    private static final int PORTION = 2_000;

    private final JdbcTemplate jdbc;
    private final BusinessTime time;
    private final SecretKeySpec key;

    MlDataset(JdbcTemplate jdbc, BusinessTime time, MasterSecret secret) {
        this.jdbc = jdbc;
        this.time = time;
        this.key = new SecretKeySpec(secret.derive("ml-dataset"), "HmacSHA256");
    }

    @Override
    public TableKind kind() {
        return TableKind.ML_DATASET;
    }

    @Override
    public List<String> fields() {
        return Arrays.stream(MlColumn.values()).map(MlColumn::word).toList();
    }

    /** A row with its key. */
    private record Keyed(long id, List<@Nullable Object> values) {}

    @Override
    public void inPortions(Consumer<List<List<@Nullable Object>>> reader) {
        long bookings = Objects.requireNonNull(jdbc.queryForObject("select count(*) from booking", Long.class));
        Instant validationFrom = madeAt((long) (bookings * TRAIN));
        Instant testFrom = madeAt((long) (bookings * VALIDATION));
        var reading = new Reading(validationFrom, testFrom);
        long last = 0;
        List<Keyed> portion;
        do {
            portion = jdbc.query(SQL, (row, n) -> reading.keyed(row), last, PORTION);
            if (!portion.isEmpty()) {
                reader.accept(portion.stream().map(Keyed::values).toList());
                last = portion.getLast().id();
            }
        } while (portion.size() == PORTION);
    }

    /** Makes rows of the data set from rows of the table. */
    private final class Reading {

        private final Pseudonyms pseudonyms = new Pseudonyms();
        private final Instant validationFrom;
        private final Instant testFrom;

        Reading(Instant validationFrom, Instant testFrom) {
            this.validationFrom = validationFrom;
            this.testFrom = testFrom;
        }

        Keyed keyed(ResultSet row) throws SQLException {
            Instant made = instant(row, "created_at");
            List<@Nullable Object> values = new ArrayList<>();
            values.add(pseudonyms.of("booking", row.getLong("id")));
            values.add(pseudonyms.of("customer", row.getLong("customer_id")));
            values.add(pseudonyms.of("consultant", row.getLong("consultant_id")));
            values.add(pseudonyms.of("user", row.getLong("booked_by")));
            values.add(split(made, validationFrom, testFrom));
            addTimes(values, made, instant(row, "starts_at"), instant(row, "ends_at"));
            values.add(row.getString("potential"));
            values.add(row.getString("channel"));
            for (String number : NUMBERS) {
                values.add(row.getLong(number));
            }
            addLabels(values, row.getString("status"), row.getString("outcome"));
            return new Keyed(row.getLong("id"), values);
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getTimestamp(column).toInstant();
        }
    }

    /** When the booking with this rank was made; far ahead where there is none. */
    private Instant madeAt(long rank) {
        return jdbc
                .query(
                        "select created_at from booking order by created_at limit 1 offset ?",
                        (row, n) -> Objects.requireNonNull(row.getTimestamp(1)),
                        rank)
                .stream()
                .findFirst()
                .map(Timestamp::toInstant)
                .orElse(Instant.MAX);
    }

    private static String split(Instant made, Instant validationFrom, Instant testFrom) {
        if (made.isBefore(validationFrom)) {
            return "train";
        }
        return made.isBefore(testFrom) ? "validation" : "test";
    }

    private void addTimes(List<@Nullable Object> values, Instant made, Instant start, Instant end) {
        ZonedDateTime madeAt = made.atZone(time.zone());
        ZonedDateTime startsAt = start.atZone(time.zone());
        values.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(madeAt));
        values.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startsAt));
        values.add(Duration.between(made, start).toMinutes() / 60.0);
        values.add(Duration.between(start, end).toMinutes());
        values.add(startsAt.getDayOfWeek().getValue());
        values.add(startsAt.getHour());
        values.add(startsAt.getMonthValue());
        values.add(madeAt.getDayOfWeek().getValue());
        values.add(madeAt.getHour());
    }

    private static void addLabels(List<@Nullable Object> values, @Nullable String status, @Nullable String outcome) {
        String state = "CANCELLED".equals(status) ? status : outcome;
        values.add(state);
        values.add(
                state == null
                        ? null
                        : switch (state) {
                            case "CAME" -> 0;
                            case "NO_SHOW", "GHOST" -> 1;
                            default -> null;
                        });
    }

    /** Names that tell nothing, the same for the same thing each time. */
    private final class Pseudonyms {

        private final Mac mac;

        Pseudonyms() {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
            } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
                throw new IllegalStateException("Every Java has HmacSHA256, and any bytes are a key.", impossible);
            }
        }

        String of(String what, long id) {
            byte[] digest = mac.doFinal((what + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, PSEUDONYM_BYTES);
        }
    }
}
