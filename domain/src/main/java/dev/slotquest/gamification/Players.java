package dev.slotquest.gamification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who plays, and who has ever booked. */
@Repository
class Players {

    private final JdbcClient jdbc;

    Players(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean plays(long user) {
        return jdbc.sql("select not exists (select 1 from player where user_id = ? and not plays)")
                .param(user)
                .query(Boolean.class)
                .single();
    }

    void set(long user, boolean plays, Instant now) {
        jdbc.sql("""
                insert into player (user_id, plays, changed_at) values (?, ?, ?)
                on duplicate key update plays = values(plays), changed_at = values(changed_at)""").param(user).param(plays).param(Timestamp.from(now)).update();
    }

    EnumSet<GameFeature> featuresOff() {
        EnumSet<GameFeature> off = EnumSet.noneOf(GameFeature.class);
        jdbc.sql("select feature from game_feature_off")
                .query((row, n) -> off.add(GameFeature.valueOf(row.getString("feature"))))
                .list();
        return off;
    }

    void setFeature(GameFeature feature, boolean used) {
        String sql = used
                ? "delete from game_feature_off where feature = ?"
                : "insert ignore into game_feature_off (feature) values (?)";
        jdbc.sql(sql).param(feature.name()).update();
    }

    List<Long> whoHasBooked() {
        return jdbc.sql("select id from user_account u where exists (select 1 from booking b where b.booked_by = u.id)")
                .query((row, n) -> row.getLong("id"))
                .list();
    }
}
