package dev.slotquest.scheduling;

import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.shared.TimeSpan;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes the tables of this module. Whoever changes a rule also calls {@link #ruleBookChanged()}. */
@Repository
class SchedulingTables {

    private final JdbcTemplate jdbc;

    SchedulingTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives the rule book a version that it never had. Taken from the clock in microseconds, so that the number of a
     * change that was rolled back is not used again for another.
     */
    void ruleBookChanged() {
        jdbc.update("""
                update rule_book
                   set version = greatest(version + 1, cast(unix_timestamp(current_timestamp(6)) * 1000000 as unsigned))
                 where id = 1""");
    }

    Optional<Consultant> consultant(long id) {
        return jdbc.query("select * from consultant where id = ?", (row, n) -> RuleBooks.consultant(row), id).stream()
                .findFirst();
    }

    long insert(Details details, Instant now) {
        return insert(
                """
                insert into consultant (name, email, mode, calendar_id, buffer_before_minutes,
                                        buffer_after_minutes, active, version, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                details.name().strip(),
                details.email(),
                details.mode().name(),
                details.calendarId(),
                details.bufferBeforeMinutes(),
                details.bufferAfterMinutes(),
                details.active(),
                now);
    }

    boolean update(long id, Details details, int version) {
        return jdbc.update(
                        """
                        update consultant
                           set name = ?, email = ?, mode = ?, calendar_id = ?, buffer_before_minutes = ?,
                               buffer_after_minutes = ?, active = ?, version = version + 1
                         where id = ? and version = ?""",
                        details.name().strip(),
                        details.email(),
                        details.mode().name(),
                        details.calendarId(),
                        details.bufferBeforeMinutes(),
                        details.bufferAfterMinutes(),
                        details.active(),
                        id,
                        version)
                == 1;
    }

    List<WeeklyHours> hours(long consultantId) {
        return jdbc.query(
                "select * from working_hours where consultant_id = ? order by weekday, from_time",
                (row, n) -> new WeeklyHours(
                        DayOfWeek.of(row.getInt("weekday")),
                        Rows.time(row, "from_time"),
                        Rows.time(row, "to_time"),
                        Rows.date(row, "valid_from"),
                        Rows.maybeDate(row, "valid_to")),
                consultantId);
    }

    void replaceHours(long consultantId, List<WeeklyHours> hours) {
        jdbc.update("delete from working_hours where consultant_id = ?", consultantId);
        jdbc.batchUpdate(
                """
                insert into working_hours (consultant_id, weekday, from_time, to_time, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)""",
                hours.stream()
                        .map(line -> new @Nullable Object[] {
                            consultantId,
                            line.weekday().getValue(),
                            line.from(),
                            line.to(),
                            line.validFrom(),
                            line.validTo()
                        })
                        .toList());
    }

    void replaceSeats(long consultantId, @Nullable Integer seats) {
        jdbc.update(
                "delete from seat_rule where consultant_id = ? and weekday is null and slot_time is null",
                consultantId);
        if (seats != null) {
            insertSeatRule(new SeatRule(consultantId, null, null, seats, Validity.ALWAYS.from(), null));
        }
    }

    long insertSeatRule(SeatRule rule) {
        return insert(
                """
                insert into seat_rule (consultant_id, weekday, slot_time, seats, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)""",
                rule.consultantId(),
                rule.weekday() == null ? null : rule.weekday().getValue(),
                rule.slotTime(),
                rule.seats(),
                rule.validFrom(),
                rule.validTo());
    }

    boolean updateSeatRule(long id, SeatRule rule) {
        return jdbc.update(
                        """
                        update seat_rule
                           set consultant_id = ?, weekday = ?, slot_time = ?, seats = ?, valid_from = ?, valid_to = ?
                         where id = ?""",
                        rule.consultantId(),
                        rule.weekday() == null ? null : rule.weekday().getValue(),
                        rule.slotTime(),
                        rule.seats(),
                        rule.validFrom(),
                        rule.validTo(),
                        id)
                == 1;
    }

    boolean deleteSeatRule(long id) {
        return jdbc.update("delete from seat_rule where id = ?", id) == 1;
    }

    private long insert(String sql, @Nullable Object... values) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void replaceGrid(@Nullable Long consultantId, List<SlotRule> rules) {
        jdbc.update("delete from slot_rule where consultant_id <=> ?", consultantId);
        jdbc.batchUpdate(
                """
                insert into slot_rule (consultant_id, weekday, starts_at, length_minutes, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)""",
                rules.stream()
                        .map(rule -> new @Nullable Object[] {
                            consultantId,
                            rule.weekday().getValue(),
                            rule.start(),
                            rule.length().toMinutes(),
                            rule.validFrom(),
                            rule.validTo()
                        })
                        .toList());
    }

    void insertAbsence(long consultantId, TimeSpan span, Absence.Kind kind, @Nullable String note, Instant now) {
        jdbc.update("""
                insert into absence (consultant_id, starts_at, ends_at, kind, note, created_at)
                values (?, ?, ?, ?, ?, ?)""", consultantId, span.start(), span.end(), kind.name(), note, now);
    }

    boolean deleteAbsence(long consultantId, long absenceId) {
        return jdbc.update("delete from absence where id = ? and consultant_id = ?", absenceId, consultantId) == 1;
    }

    long insertClosure(ClosureWish wish) {
        return insert(
                """
                insert into closure (kind, from_date, to_date, from_time, to_time, reason, active)
                values (?, ?, ?, ?, ?, ?, true)""",
                Closure.Kind.BLOCKED.name(),
                wish.fromDate(),
                wish.toDate(),
                wish.fromTime(),
                wish.toTime(),
                wish.reason().strip());
    }

    boolean updateClosure(long id, ClosureWish wish) {
        return jdbc.update(
                        """
                        update closure set from_date = ?, to_date = ?, from_time = ?, to_time = ?, reason = ?
                         where id = ?""",
                        wish.fromDate(),
                        wish.toDate(),
                        wish.fromTime(),
                        wish.toTime(),
                        wish.reason().strip(),
                        id)
                == 1;
    }

    boolean deleteClosure(long id) {
        return jdbc.update("delete from closure where id = ?", id) == 1;
    }

    void insertValue(RuleName rule, String value, Instant validFrom, String changedBy, Instant changedAt) {
        jdbc.update("""
                insert into business_rule (name, value, valid_from, changed_by, changed_at) values (?, ?, ?, ?, ?)
                on duplicate key update value = values(value), changed_by = values(changed_by),
                                        changed_at = values(changed_at)""", rule.key(), value, validFrom, changedBy, changedAt);
    }

    void deleteValue(RuleName rule, Instant validFrom) {
        jdbc.update("delete from business_rule where name = ? and valid_from = ?", rule.key(), validFrom);
    }

    void putHolidaySwitch(HolidaySwitch wanted) {
        jdbc.update("""
                insert into holiday_switch (holiday, year, active) values (?, ?, ?)
                on duplicate key update active = values(active)""", wanted.holiday(), wanted.year() == null ? 0 : wanted.year(), wanted.active());
    }
}
