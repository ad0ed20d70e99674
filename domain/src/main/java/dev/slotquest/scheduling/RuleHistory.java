package dev.slotquest.scheduling;

import dev.slotquest.scheduling.SchedulingEvent.RuleChanged;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who changed which rule, when, from what to what. Only grows. */
@Repository
public class RuleHistory {

    private static final int LONGEST = 2000;

    private final JdbcTemplate jdbc;

    RuleHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param at when it was made
     * @param by user name of who made it
     * @param rule a {@link RuleName#key()}, {@code grid}, {@code seats}, {@code closure}, {@code holiday}, or what happened to a
     *     consultant, for example {@code consultant.hours-changed}
     * @param about the consultant whose rule it is, {@code null} for everybody's
     * @param was the value before, {@code null} for something new
     * @param is the value after, {@code null} for something removed
     */
    public record Entry(
            Instant at,
            String by,
            String rule,
            @Nullable String about,
            @Nullable String was,
            @Nullable String is) {}

    /** The changes of a rule or ({@code null}) of all, the newest first. */
    public Page<Entry> of(@Nullable String rule, PageRequest page) {
        long total = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from rule_history where ? is null or rule = ?", Long.class, rule, rule));
        var entries = jdbc.query(
                """
                select changed_at, changed_by, rule, about, was, became from rule_history
                 where ? is null or rule = ? order by id desc limit ? offset ?""",
                (row, n) -> new Entry(
                        Rows.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        row.getString("rule"),
                        row.getString("about"),
                        row.getString("was"),
                        row.getString("became")),
                rule,
                rule,
                page.size(),
                page.offset());
        return new Page<>(entries, page.page(), page.size(), total);
    }

    void add(SchedulingEvent event, @Nullable String was, @Nullable String is) {
        jdbc.update(
                """
                insert into rule_history (rule, about, was, became, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)""",
                event instanceof RuleChanged changed ? changed.rule() : event.action(),
                event instanceof RuleChanged changed
                        ? changed.about()
                        : event.subject().id(),
                cut(was),
                cut(is),
                event.actor().name(),
                event.occurredAt());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
