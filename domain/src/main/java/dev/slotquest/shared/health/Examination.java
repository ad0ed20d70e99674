package dev.slotquest.shared.health;

import java.util.List;

/**
 * Looks closely at one part of the product, on demand and without changing anything, and says what is to be done. Modules
 * contribute beans of this type; the product may be running meanwhile, or be unable to start.
 */
public interface Examination {

    /** The part's name in lower case, unique; {@code examination.<name>} is its title in the texts. */
    String name();

    /**
     * What was found, at least one thing. May take some seconds. What is thrown is told as a finding: a
     * {@link dev.slotquest.shared.WrongSetting} or another fault as failed, a database that is away as not examined.
     */
    List<Finding> examine();
}
