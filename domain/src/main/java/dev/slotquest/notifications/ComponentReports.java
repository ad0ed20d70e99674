package dev.slotquest.notifications;

import dev.slotquest.shared.ComponentHealth.Health;
import dev.slotquest.shared.ComponentHealth.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the processes say about the parts of the product. */
@Repository
class ComponentReports {

    private static final int LONGEST_DETAIL = 200;

    private final JdbcTemplate jdbc;

    ComponentReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What all processes together say about a part.
     *
     * @param detail what one of those says that see it unwell; empty when all is well
     * @param unwellSince {@code null} when all is well
     */
    record Judgement(
            String component, String detail, @Nullable Instant unwellSince) {}

    void keep(String process, Map<String, Health> parts, Instant now) {
        parts.forEach((component, health) -> {
            if (health.state() != State.OFF) {
                keep(process, component, health, now);
            }
        });
    }

    private void keep(String process, String component, Health health, Instant now) {
        Instant unwell = health.state() == State.UP ? null : now;
        jdbc.update("""
                insert into component_report (component, process, state, detail, unwell_since, reported_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update state = values(state), detail = values(detail), reported_at = values(reported_at),
                    unwell_since = if(values(unwell_since) is null, null, coalesce(unwell_since, values(unwell_since)))""", component, process, health.state().name(), shortened(health.detail()), unwell, now);
    }

    void forgetBefore(Instant then) {
        jdbc.update("delete from component_report where reported_at < ?", then);
    }

    List<Judgement> judgements() {
        return jdbc.query("""
                select component, min(unwell_since) as since,
                       coalesce(min(case when unwell_since is not null then detail end), '') as detail
                  from component_report group by component order by component""", (row, number) -> {
            Timestamp since = row.getTimestamp("since");
            return new Judgement(
                    Objects.requireNonNull(row.getString("component")),
                    Objects.requireNonNull(row.getString("detail")),
                    since == null ? null : since.toInstant());
        });
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
