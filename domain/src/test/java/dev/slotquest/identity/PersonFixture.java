package dev.slotquest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.shared.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** People for tests, added by the legal path. */
public final class PersonFixture {

    /** The password of everybody here. */
    public static final String PASSWORD = "blue-lamp-17";

    private PersonFixture() {}

    /**
     * Forgets everybody, and what happened to them; faster than emptying every table there is. What others keep of
     * these people is left behind.
     */
    public static void clear(TestDatabase database) {
        var connection = new SingleConnectionDataSource(
                database.url() + "?sessionVariables=foreign_key_checks=0",
                database.username(),
                database.password(),
                true);
        JdbcClient jdbc = JdbcClient.create(connection);
        for (String table :
                List.of("audit_entry", "account_link", "link_code", "log_in_link", "api_key", "user_account")) {
            jdbc.sql((table.equals("audit_entry") ? "truncate table " : "delete from ") + table)
                    .update();
        }
        connection.destroy();
    }

    /** An active person with {@link #PASSWORD}. */
    public static User person(AddUser addUser, String username, Role role) {
        var wanted = new NewUser(
                username,
                InitialPassword.chosen(PASSWORD),
                Profile.of("Somebody called " + username, role, Locale.GERMAN));
        var result = addUser.add(wanted, Actor.system());
        assertThat(result).isInstanceOf(AddUser.Result.Added.class);
        return ((AddUser.Result.Added) result).user();
    }

    /** Somebody with nothing special about them. */
    public static Profile profile(Role role) {
        return Profile.of("Somebody", role, Locale.GERMAN);
    }
}
