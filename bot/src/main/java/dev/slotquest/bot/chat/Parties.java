package dev.slotquest.bot.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else answers this party, and keeps others waiting until the transaction ends. */
    Party lock(String owner) {
        return jdbc.sql("""
                insert into chat_party (owner) values (?)
                on duplicate key update open_message = open_message
                returning owner, open_message""")
                .param(owner)
                .query((row, number) -> {
                    String party = row.getString("owner");
                    long open = row.getLong("open_message");
                    return new Party(party, row.wasNull() ? null : open);
                })
                .single();
    }

    void open(String owner, @Nullable Long message) {
        jdbc.sql("update chat_party set open_message = ? where owner = ?")
                .param(message)
                .param(owner)
                .update();
    }
}
