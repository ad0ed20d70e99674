package dev.slotquest.bot.telegram;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be away. */
final class UnsteadyDatabase extends DelegatingDataSource {
    private volatile boolean away;

    UnsteadyDatabase(DataSource database) {
        super(database);
    }

    void away(boolean now) {
        away = now;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLNonTransientConnectionException("Connection refused", "08000");
        }
        return super.getConnection();
    }
}
