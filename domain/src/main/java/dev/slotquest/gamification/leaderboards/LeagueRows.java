package dev.slotquest.gamification.leaderboards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who is in which league in which week. */
@Repository
class LeagueRows {

    private final JdbcTemplate jdbc;

    LeagueRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's place in a league. */
    record Member(long userId, int league, double volume) {}

    Map<Long, Integer> of(LocalDate monday) {
        Map<Long, Integer> leagues = new HashMap<>();
        jdbc.query(
                "select user_id, league from league_member where week = ?",
                row -> {
                    leagues.put(row.getLong("user_id"), row.getInt("league"));
                },
                monday);
        return leagues;
    }

    /** Whoever has a league keeps it. */
    void add(LocalDate monday, List<Member> members) {
        jdbc.batchUpdate(
                "insert ignore into league_member (week, user_id, league, volume) values (?, ?, ?, ?)",
                members.stream()
                        .map(member -> new Object[] {monday, member.userId(), member.league(), member.volume()})
                        .toList());
    }

    int forgetBefore(LocalDate monday) {
        return jdbc.update("delete from league_member where week < ?", monday);
    }
}
