package dev.slotquest.portal.operations.doctor;

import dev.slotquest.db.DatabaseUnavailable;
import dev.slotquest.db.embedded.EmbeddedDatabaseException;
import dev.slotquest.shared.WrongSetting;
import dev.slotquest.shared.health.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;

/** What it means that an examination could not be made. */
final class Faults {

    private Faults() {}

    /** A database that is away or too old is told once, by its own examination; here only that it is missed. */
    static Finding finding(RuntimeException fault) {
        List<Throwable> causes = causes(fault);
        Optional<WrongSetting> setting = first(causes, WrongSetting.class);
        if (setting.isPresent()) {
            return Finding.failed(
                    "health.setting.wrong", String.valueOf(setting.get().getMessage()));
        }
        if (first(causes, BadSqlGrammarException.class).isPresent()) {
            return Finding.warning("doctor.needs-schema");
        }
        boolean withoutDatabase = DatabaseUnavailable.isCauseOf(fault)
                || first(causes, EmbeddedDatabaseException.class).isPresent()
                || first(causes, SQLException.class).isPresent();
        return withoutDatabase
                ? Finding.warning("doctor.needs-database")
                : Finding.failed("doctor.fault", words(causes.getLast()));
    }

    private static String words(Throwable deepest) {
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
