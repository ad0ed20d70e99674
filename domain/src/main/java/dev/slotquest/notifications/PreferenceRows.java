package dev.slotquest.notifications;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people want otherwise than usual. */
@Repository
class PreferenceRows {

    private final JdbcTemplate jdbc;

    PreferenceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Such news at that outlet. */
    record Choice(String kind, Outlet outlet) {}

    /** What a person has said. */
    Map<Choice, Boolean> of(User user) {
        Map<Choice, Boolean> said = new HashMap<>();
        jdbc.query(
                "select kind, channel, account, wanted from notification_preference where user_id = ?",
                row -> {
                    Channel channel = Channel.valueOf(row.getString("channel"));
                    var outlet = new Outlet(channel, Objects.requireNonNull(row.getString("account")));
                    said.put(
                            new Choice(Objects.requireNonNull(row.getString("kind")), outlet),
                            row.getBoolean("wanted"));
                },
                user.id());
        return said;
    }

    void say(User user, NotificationKind kind, Outlet outlet, boolean wanted) {
        jdbc.update("""
                insert into notification_preference (user_id, kind, channel, account, wanted) values (?, ?, ?, ?, ?)
                on duplicate key update wanted = values(wanted)""", user.id(), kind.name(), outlet.channel().name(), outlet.account(), wanted);
    }

    QuietTime quietTime(User user) {
        return jdbc
                .query(
                        "select from_time, to_time from quiet_time where user_id = ?",
                        (row, number) -> quietTime(
                                row.getObject("from_time", LocalTime.class), row.getObject("to_time", LocalTime.class)),
                        user.id())
                .stream()
                .findFirst()
                .orElseGet(QuietTime.Usual::new);
    }

    private static QuietTime quietTime(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? new QuietTime.Never() : new QuietTime.Own(from, to);
    }

    void keep(User user, QuietTime quiet) {
        switch (quiet) {
            case QuietTime.Usual() -> jdbc.update("delete from quiet_time where user_id = ?", user.id());
            case QuietTime.Own(LocalTime from, LocalTime to) -> keep(user, from, to);
            case QuietTime.Never() -> keep(user, null, null);
        }
    }

    private void keep(User user, @Nullable LocalTime from, @Nullable LocalTime to) {
        jdbc.update("""
                insert into quiet_time (user_id, from_time, to_time) values (?, ?, ?)
                on duplicate key update from_time = values(from_time), to_time = values(to_time)""", user.id(), from, to);
    }
}
