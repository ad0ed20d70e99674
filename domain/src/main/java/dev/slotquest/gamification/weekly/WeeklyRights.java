package dev.slotquest.gamification.weekly;

import dev.slotquest.gamification.weekly.WeeklyResult.Problem;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may write what into whose week. */
@Component
class WeeklyRights {

    static final int LONGEST_NOTE = 300;

    private final WeeklyTables tables;

    WeeklyRights(WeeklyTables tables) {
        this.tables = tables;
    }

    /** Why somebody cannot write into a person's week. */
    Optional<Problem> against(User person, @Nullable BigDecimal points, @Nullable String note, User by) {
        if (person.id() != by.id() && !decides(by)) {
            return Optional.of(Problem.NOT_ALLOWED);
        }
        if (points == null || !WeeklyNumber.isOne(points)) {
            return Optional.of(Problem.POINTS_INVALID);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            return Optional.of(Problem.NOTE_TOO_LONG);
        }
        return tables.takesPart(person.id()) ? Optional.empty() : Optional.of(Problem.NOT_A_PARTICIPANT);
    }

    static boolean decides(User by) {
        return by.may(Permission.LEAD_TEAM);
    }
}
