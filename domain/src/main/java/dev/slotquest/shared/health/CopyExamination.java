package dev.slotquest.shared.health;

import java.util.List;
import javax.sql.DataSource;

/**
 * Looks closely at what a backup brought back, in a database of its own in which nobody writes. Modules contribute beans of
 * this type.
 */
public interface CopyExamination {

    /** What is looked at, in lower case, unique; {@code examination.<name>} is its title in the texts. */
    String name();

    /** What was found, at least one thing. */
    List<Finding> examine(DataSource copy);
}
