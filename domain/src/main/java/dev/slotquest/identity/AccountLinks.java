package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountLinks {

    private static final String SELECT =
            "select id, user_id, channel, external_id, conversation, name, linked_at from account_link ";

    private final JdbcClient jdbc;

    AccountLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long userId, ChatAccount account, Instant now) {
        jdbc.sql("""
                insert into account_link (user_id, channel, external_id, conversation, name, linked_at)
                values (:user, :channel, :externalId, :conversation, :name, :now)
                """)
                .param("user", userId)
                .param("channel", account.channel().name())
                .param("externalId", account.externalId())
                .param("conversation", account.conversation())
                .param("name", account.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void describe(long id, ChatAccount account) {
        jdbc.sql("update account_link set conversation = :conversation, name = :name where id = :id")
                .param("conversation", account.conversation())
                .param("name", account.name())
                .param("id", id)
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("delete from account_link where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<AccountLink> byId(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(AccountLinks::link)
                .optional();
    }

    Optional<AccountLink> byAccount(Channel channel, String externalId) {
        return jdbc.sql(SELECT + "where channel = :channel and external_id = :externalId")
                .param("channel", channel.name())
                .param("externalId", externalId)
                .query(AccountLinks::link)
                .optional();
    }

    List<AccountLink> of(long userId) {
        return jdbc.sql(SELECT + "where user_id = :user order by id")
                .param("user", userId)
                .query(AccountLinks::link)
                .list();
    }

    private static AccountLink link(ResultSet row, int number) throws SQLException {
        return new AccountLink(
                row.getLong("id"),
                row.getLong("user_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("external_id"),
                row.getString("conversation"),
                row.getString("name"),
                row.getTimestamp("linked_at").toInstant());
    }
}
