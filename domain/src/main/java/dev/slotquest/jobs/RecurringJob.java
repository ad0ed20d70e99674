package dev.slotquest.jobs;

/** Work that is done at certain times, once over all processes. Modules contribute beans of this type. */
public interface RecurringJob {

    /** A short name in lower case, unique, for example {@code daily-outcomes}. */
    String name();

    /** When it is done until somebody changes that. */
    JobSchedule schedule();

    /**
     * Whether it is done at once, and once, when its time went by while no process was there; else it waits for the next
     * time.
     */
    default boolean caughtUp() {
        return true;
    }

    /**
     * Does the work, in as many transactions as it needs. It may be run at any time and again.
     *
     * @return how many things it changed; run again at once, it changes nothing
     */
    int run();
}
