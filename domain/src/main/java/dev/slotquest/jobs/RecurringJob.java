package dev.slotquest.jobs;

/** Work that is done at certain times, once over all processes. Modules contribute beans of this type. */
public interface RecurringJob {

    /** A short name in lower case, unique, for example {@code daily-outcomes}. */
    String name();

    /** When it is done until somebody changes that. */
    JobSchedule schedule();

    /**
     * Does the work, in as many transactions as it needs. It may be run at any time and again.
     *
     * @return how many things it changed; run again at once, it changes nothing
     */
    int run();
}
