package dev.slotquest.shared.health;

import dev.slotquest.shared.ComponentHealth;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the pool still gives a connection to a server that answers. Nothing works without. */
@Component
class DatabaseHealth implements ComponentHealth {

    private static final int ANSWER_SECONDS = 1;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean essential() {
        return true;
    }

    @Override
    public Health check() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(ANSWER_SECONDS)
                    ? Health.up("answers")
                    : Health.down("no answer within %d s".formatted(ANSWER_SECONDS));
        } catch (SQLException away) {
            return Health.down(String.valueOf(away.getMessage()));
        }
    }
}
