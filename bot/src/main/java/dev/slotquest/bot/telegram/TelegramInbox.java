package dev.slotquest.bot.telegram;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What Telegram told one bot: every update once, kept until it is handled. */
class TelegramInbox {
    private static final int LONGEST_PROBLEM = 300;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    TelegramInbox(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores the updates and gives back those that were not known yet, in order. */
    List<StoredUpdate> store(long bot, List<RawUpdate> updates) {
        List<StoredUpdate> added = new ArrayList<>();
        transaction.executeWithoutResult(_ -> {
            for (RawUpdate update : updates) {
                if (add(bot, update)) {
                    added.add(new StoredUpdate(update.getUpdateId(), update.chatId(), update.payload()));
                }
            }
        });
        return added;
    }

    private boolean add(long bot, RawUpdate update) {
        return jdbc.sql("""
                        insert ignore into telegram_update (bot_id, update_id, chat_id, payload, received_at)
                        values (?, ?, ?, ?, ?)
                        """)
                        .param(bot)
                        .param(update.getUpdateId())
                        .param(update.chatId())
                        .param(update.payload())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Everything still to do, in order: what an earlier process did not get round to. */
    List<StoredUpdate> open(long bot) {
        return jdbc.sql("""
                        select update_id, chat_id, payload from telegram_update
                        where bot_id = ? and handled_at is null order by update_id
                        """)
                .param(bot)
                .query((row, _) -> new StoredUpdate(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    boolean isOpen(long bot, long update) {
        return jdbc.sql("""
                        select count(*) from telegram_update
                        where bot_id = ? and update_id = ? and handled_at is null
                        """).param(bot).param(update).query(Integer.class).single() == 1;
    }

    /** Notes that the update is done with; with a problem, that it was given up. */
    void handled(long bot, long update, @Nullable String problem) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        update telegram_update set handled_at = ?, problem = ?, payload = null
                        where bot_id = ? and update_id = ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(problem == null ? null : problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param(bot)
                .param(update)
                .update());
    }

    /** Forgets the ids of updates that are done with and this old: Telegram does not repeat those. */
    int forget(Duration age) {
        Integer forgotten = transaction.execute(
                _ -> jdbc.sql("delete from telegram_update where received_at < ? and handled_at is not null")
                        .param(Timestamp.from(clock.instant().minus(age)))
                        .update());
        return forgotten == null ? 0 : forgotten;
    }
}
