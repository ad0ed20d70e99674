package dev.slotquest.gamification.quests;

import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people have done on some days. What was undone, or called off by its booker, was not done. */
@Repository
class QuestDeedRows {

    private static final String STANDS = """
            not (b.status = 'CANCELLED'
                 and (b.cancel_reason = 'UNDONE' or coalesce(b.cancelled_by = b.booked_by, false)))""";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    QuestDeedRows(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The deeds of one person on a day. */
    List<Deed> of(long user, LocalDate day) {
        List<Deed> all = jdbc.sql(select("b.booked_by = ? and"))
                .param(user)
                .param(begin(day))
                .param(begin(day.plusDays(1)))
                .query((row, n) -> deed(row))
                .list();
        return eachCustomerOnce(all);
    }

    /** The deeds of everybody from one day to another, both included, by person; a customer counts once a day. */
    Map<Long, List<Deed>> ofAll(LocalDate from, LocalDate to) {
        Map<Long, List<Deed>> all = new HashMap<>();
        jdbc.sql(select("")).param(begin(from)).param(begin(to.plusDays(1))).query((ResultSet row) -> {
            all.computeIfAbsent(row.getLong("booked_by"), user -> new ArrayList<>())
                    .add(deed(row));
        });
        all.replaceAll((user, deeds) -> eachCustomerOnce(deeds));
        return all;
    }

    private static String select(String whose) {
        return """
                select b.booked_by, b.customer_id, b.created_at, b.starts_at, b.consultant_id, b.note, b.email, b.campaign,
                       b.potential, b.points,
                       exists (select 1 from wait_entry w
                                where w.booking_id = b.id and w.owner_id <> b.booked_by) as for_colleague
                  from booking b
                 where %s b.created_at >= ? and b.created_at < ? and %s
                 order by b.created_at, b.id""".formatted(whose, STANDS);
    }

    private static List<Deed> eachCustomerOnce(List<Deed> all) {
        record OfDay(long customer, LocalDate day) {}
        Set<OfDay> seen = new HashSet<>();
        return all.stream()
                .filter(deed ->
                        seen.add(new OfDay(deed.customerId(), deed.madeAt().toLocalDate())))
                .toList();
    }

    private Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getLong("customer_id"),
                local(row, "created_at"),
                local(row, "starts_at"),
                row.getLong("consultant_id"),
                isThere(row, "note"),
                isThere(row, "email"),
                isThere(row, "campaign"),
                "WIN_BACK".equals(row.getString("potential")),
                row.getBoolean("for_colleague"),
                row.getInt("points"));
    }

    private static boolean isThere(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text != null && !text.isBlank();
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        Instant instant =
                Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
        return LocalDateTime.ofInstant(instant, time.zone());
    }

    /** How many customers of a person came to their appointments from one day to another, both included. */
    int shows(long user, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) from booking b
                 where b.booked_by = ? and b.outcome = 'CAME' and b.starts_at >= ? and b.starts_at < ?""")
                .param(user)
                .param(begin(from))
                .param(begin(to.plusDays(1)))
                .query(Integer.class)
                .single();
    }

    /** How many customers of each person came to their appointments from one day to another, both included. */
    Map<Long, Integer> showsOfAll(LocalDate from, LocalDate to) {
        Map<Long, Integer> shows = new HashMap<>();
        jdbc.sql("""
                select b.booked_by, count(*) as shows from booking b
                 where b.outcome = 'CAME' and b.starts_at >= ? and b.starts_at < ? group by b.booked_by""").param(begin(from)).param(begin(to.plusDays(1))).query((ResultSet row) -> {
            shows.put(row.getLong("booked_by"), row.getInt("shows"));
        });
        return shows;
    }

    /** How many appointments a person has made that take place on a day. */
    int appointments(long user, LocalDate day) {
        return jdbc.sql("""
                select count(*) from booking b
                 where b.booked_by = ? and b.status = 'BOOKED' and b.starts_at >= ? and b.starts_at < ?""")
                .param(user)
                .param(begin(day))
                .param(begin(day.plusDays(1)))
                .query(Integer.class)
                .single();
    }

    /** How many customers a person has called back on a day. */
    int callsBack(long user, LocalDate day) {
        return jdbc.sql("""
                select count(*) from call_back
                 where closed_by = ? and state in ('REACHED', 'BOOKED') and closed_at >= ? and closed_at < ?""")
                .param(user)
                .param(begin(day))
                .param(begin(day.plusDays(1)))
                .query(Integer.class)
                .single();
    }

    /** Whether somebody has made any booking since a day. */
    boolean hasBookedSince(long user, LocalDate day) {
        return jdbc.sql("select exists (select 1 from booking where booked_by = ? and created_at >= ?)")
                .param(user)
                .param(begin(day))
                .query(Boolean.class)
                .single();
    }

    private Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
    }
}
