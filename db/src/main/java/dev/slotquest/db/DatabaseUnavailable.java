package dev.slotquest.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells a database that is away (nobody's fault, heals by itself) from every other failure. */
public final class DatabaseUnavailable {
    private static final String CONNECTION_FAILURE = "08";

    /** MariaDB's numbers for: server is shutting down, query interrupted by it, connection killed. */
    private static final Set<Integer> GOING_AWAY = Set.of(1053, 1317, 1927);

    private DatabaseUnavailable() {}

    /** Whether the exception, or anything that led to it, says that the database cannot be reached. */
    public static boolean isCauseOf(Throwable exception) {
        return Causes.of(exception).anyMatch(DatabaseUnavailable::saysSo);
    }

    static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> isConnectionFailure(sql.getSQLState()) || GOING_AWAY.contains(sql.getErrorCode());
            default -> false;
        };
    }

    private static boolean isConnectionFailure(@Nullable String state) {
        return state != null && state.startsWith(CONNECTION_FAILURE);
    }
}
