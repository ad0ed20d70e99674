package dev.slotquest.bot.telegram;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which commands Telegram shows in which private chat, as far as we have told it. */
class ShownMenus {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ShownMenus(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Fingerprints by chat. */
    Map<Long, String> of(long bot) {
        Map<Long, String> shown = new HashMap<>();
        jdbc.sql("select chat_id, hash from telegram_menu where bot_id = ?")
                .param(bot)
                .query(row -> {
                    shown.put(row.getLong("chat_id"), row.getString("hash"));
                });
        return shown;
    }

    void shows(long bot, long chat, String hash) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                        insert into telegram_menu (bot_id, chat_id, hash) values (?, ?, ?)
                        on duplicate key update hash = value(hash)""").param(bot).param(chat).param(hash).update());
    }

    void showsNothing(long bot, long chat) {
        transaction.executeWithoutResult(_ -> jdbc.sql("delete from telegram_menu where bot_id = ? and chat_id = ?")
                .param(bot)
                .param(chat)
                .update());
    }
}
