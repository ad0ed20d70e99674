package dev.slotquest.shared.health;

import dev.slotquest.db.DatabaseInspection;
import dev.slotquest.db.DatabaseInspection.Schema;
import dev.slotquest.db.DatabaseInspection.Server;
import dev.slotquest.db.embedded.EmbeddedDatabaseException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The database: whether it answers, is the right one, and has the schema that this program needs. */
@Component
class DatabaseExamination implements Examination {

    private final ObjectProvider<DatabaseInspection> inspection;
    private final Clock clock;

    /** The connection is made when it is examined, for its fault is a finding like any other. */
    DatabaseExamination(ObjectProvider<DatabaseInspection> inspection, Clock clock) {
        this.inspection = inspection;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Finding> examine() {
        try {
            DatabaseInspection database = inspection.getObject();
            List<Finding> found = new ArrayList<>(of(database.server(clock)));
            found.add(of(database.schema()));
            return found;
        } catch (BeansException | SQLException away) {
            return List.of(of(away));
        }
    }

    static List<Finding> of(Server server) {
        List<Finding> found = new ArrayList<>();
        found.add(
                server.recent()
                        ? Finding.ok("health.database.answers", server.product(), server.version())
                        : Finding.failed("health.database.old", server.product(), server.version()));
        if (!server.readCommitted()) {
            found.add(Finding.failed("health.database.isolation"));
        }
        if (!server.durable()) {
            found.add(Finding.warning("health.database.durability"));
        }
        found.add(ClockFindings.of(server.product(), server.ahead()));
        return found;
    }

    static Finding of(Schema schema) {
        if (schema.empty()) {
            return Finding.warning("health.schema.empty");
        }
        if (!schema.altered().isEmpty()) {
            return Finding.failed("health.schema.altered", String.join(", ", schema.altered()));
        }
        if (schema.unknown() > 0) {
            return Finding.failed("health.schema.newer", schema.unknown());
        }
        return schema.missing().isEmpty()
                ? Finding.ok("health.schema.current")
                : Finding.warning("health.schema.old", schema.missing().size());
    }

    private static Finding of(Exception away) {
        Optional<EmbeddedDatabaseException> embedded = embedded(away);
        if (embedded.isEmpty()) {
            return Finding.failed("health.database.away", deepest(away));
        }
        EmbeddedDatabaseException reason = embedded.get();
        return reason.reason() == EmbeddedDatabaseException.Reason.NOT_MADE_YET
                ? Finding.warning("health.database.none")
                : Finding.failed("health.database.trouble", String.valueOf(reason.getMessage()), reason.advice());
    }

    private static Optional<EmbeddedDatabaseException> embedded(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EmbeddedDatabaseException embedded) {
                return Optional.of(embedded);
            }
        }
        return Optional.empty();
    }

    /** The pool and the beans around it say only that something failed. */
    private static String deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
