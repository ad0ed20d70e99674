package dev.slotquest.jobs;

/**
 * Records of one kind that are kept for a time only. Modules contribute beans of this type; the job {@code retention} lets
 * go of what is too old.
 */
public interface KeptForATime {

    /** What they are, in lower case, unique, for example {@code consents}. */
    String name();

    /**
     * Lets go of a portion of what is too old, in a transaction of its own.
     *
     * @return how many; 0 says that nothing is left to let go of
     */
    int letGo();
}
