package dev.slotquest.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which installation this is. A copy of a database that must not touch the events of the original is given a name of its
 * own ({@code slotquest.calendar.space}).
 */
@Repository
class CalendarSpace {

    private final JdbcTemplate jdbc;
    private final String given;
    private volatile @Nullable String known;

    CalendarSpace(JdbcTemplate jdbc, @Value("${slotquest.calendar.space:}") String given) {
        this.jdbc = jdbc;
        this.given = given.strip();
    }

    String name() {
        if (!given.isEmpty()) {
            return given;
        }
        String name = known;
        if (name == null) {
            name = Objects.requireNonNull(
                    jdbc.queryForObject("select name from calendar_space where id = 1", String.class));
            known = name;
        }
        return name;
    }
}
