package dev.slotquest.jobs;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When a job is done.
 *
 * @param cron a Quartz cron expression: seconds, minutes, hours, day of month, month, day of week
 * @param zone whose clock it means
 */
public record JobSchedule(String cron, Zone zone) {

    /** Whose clock a schedule means. */
    public enum Zone {
        /** The same instant in summer and winter. */
        UTC,
        /** The clock on the office's wall. */
        BUSINESS;

        /** Which zone that is where business is done in this one. */
        ZoneId of(ZoneId business) {
            return this == UTC ? ZoneOffset.UTC : business;
        }
    }

    /** A schedule by a Quartz cron expression. */
    public static JobSchedule cron(String cron, Zone zone) {
        return new JobSchedule(cron, zone);
    }
}
