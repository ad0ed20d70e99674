package dev.slotquest.jobs;

import java.time.Duration;

/** Work that is never finished, such as draining an outbox. Modules contribute beans of this type. */
public interface ContinuousWork {

    /** A short name in lower case, unique, for example {@code outbox}. */
    String name();

    /**
     * Does a bounded portion of the work. Any number of processes may do so at once.
     *
     * @return whether more is waiting right now
     */
    boolean doSome();

    /** How long to wait when nothing is waiting. */
    Duration pause();
}
