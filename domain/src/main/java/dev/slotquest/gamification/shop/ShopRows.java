package dev.slotquest.gamification.shop;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to people, and what they wear. */
@Repository
class ShopRows {

    private final JdbcClient jdbc;

    ShopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> owned(long user) {
        return new HashSet<>(jdbc.sql("select item from owned_item where user_id = ?")
                .param(user)
                .query(String.class)
                .list());
    }

    long count(long user) {
        return jdbc.sql("select count(*) from owned_item where user_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    /** Whether it was not theirs yet. */
    boolean add(long user, String item, Ownership how, Instant now) {
        return jdbc.sql("insert ignore into owned_item (user_id, item, how, acquired_at) values (?, ?, ?, ?)")
                        .param(user)
                        .param(item)
                        .param(how.name())
                        .param(Timestamp.from(now))
                        .update()
                > 0;
    }

    void wear(long user, Slot slot, String item) {
        jdbc.sql("""
                insert into worn_item (user_id, slot, item) values (?, ?, ?)
                on duplicate key update item = values(item)""").param(user).param(slot.name()).param(item).update();
    }

    /** What those of them wear who have chosen anything, and play. */
    Map<Long, Map<Slot, String>> worn(Collection<Long> users) {
        Map<Long, Map<Slot, String>> worn = new HashMap<>();
        if (users.isEmpty()) {
            return worn;
        }
        jdbc.sql("""
                select w.user_id, w.slot, w.item from worn_item w
                 where w.user_id in (:users)
                   and not exists (select 1 from player p where p.user_id = w.user_id and not p.plays)
                   and not exists (select 1 from game_feature_off f where f.feature = 'SHOP')""")
                .param("users", List.copyOf(users))
                .query((row, n) -> worn.computeIfAbsent(row.getLong("user_id"), user -> new EnumMap<>(Slot.class))
                        .put(Slot.valueOf(row.getString("slot")), Objects.requireNonNull(row.getString("item"))))
                .list();
        return worn;
    }

    /** Who has ever had anything of the game. */
    List<Long> players() {
        return jdbc.sql("select user_id from ledger_account where currency = 'POINTS' order by user_id")
                .query((row, n) -> row.getLong("user_id"))
                .list();
    }
}
