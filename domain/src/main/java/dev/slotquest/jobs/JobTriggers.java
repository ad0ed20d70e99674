package dev.slotquest.jobs;

import dev.slotquest.jobs.JobTable.Kept;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What all processes share about when jobs fire. Works in a process that runs none, too. */
@Component
class JobTriggers {

    private static final String ASKED = "asked";

    private final ObjectProvider<Scheduler> scheduler;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    JobTriggers(ObjectProvider<Scheduler> scheduler, BusinessTime time, TransactionTemplate transaction) {
        this.scheduler = scheduler;
        this.time = time;
        this.transaction = transaction;
    }

    /** Something that the scheduler does. */
    private interface Step {
        void with(Scheduler scheduler) throws SchedulerException;
    }

    /** Has a job fire as it is kept. Changes nothing where that is so already. */
    void follow(Kept job, boolean caughtUp) {
        try {
            within(scheduler -> {
                addIfNew(scheduler, job.name());
                follow(scheduler, job, caughtUp);
            });
        } catch (IllegalStateException trouble) {
            // Another process does the same at the same time, and one of the two is enough.
            if (!(trouble.getCause() instanceof ObjectAlreadyExistsException)) {
                throw trouble;
            }
        }
    }

    /** Has a job fire once, besides its schedule. */
    void fire(JobOrder order, Duration delay) {
        within(scheduler -> {
            addIfNew(scheduler, order.job());
            scheduler.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(UUID.randomUUID().toString(), ASKED)
                    .forJob(keyOf(order.job()))
                    .usingJobData(order.data())
                    .startAt(DateBuilder.futureDate(Math.toIntExact(delay.toMillis()), IntervalUnit.MILLISECOND))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build());
        });
    }

    private static void addIfNew(Scheduler scheduler, String name) throws SchedulerException {
        if (!scheduler.checkExists(keyOf(name))) {
            scheduler.addJob(
                    JobBuilder.newJob(Firing.class)
                            .withIdentity(keyOf(name))
                            .storeDurably()
                            .requestRecovery()
                            .build(),
                    false);
        }
    }

    private void follow(Scheduler scheduler, Kept job, boolean caughtUp) throws SchedulerException {
        var key = TriggerKey.triggerKey(job.name());
        Trigger present = scheduler.getTrigger(key);
        Trigger wanted = trigger(job, caughtUp);
        if (!job.enabled()) {
            scheduler.unscheduleJob(key);
        } else if (present == null) {
            scheduler.scheduleJob(wanted);
        } else if (!alike(present, wanted)) {
            scheduler.rescheduleJob(key, wanted);
        } else if (scheduler.getTriggerState(key) == Trigger.TriggerState.ERROR) {
            scheduler.resetTriggerFromErrorState(key);
        }
    }

    private Trigger trigger(Kept job, boolean caughtUp) {
        var cron = CronScheduleBuilder.cronSchedule(job.schedule().cron())
                .inTimeZone(TimeZone.getTimeZone(job.schedule().zone().of(time.zone())));
        return TriggerBuilder.newTrigger()
                .withIdentity(job.name())
                .forJob(keyOf(job.name()))
                .withSchedule(
                        caughtUp
                                ? cron.withMisfireHandlingInstructionFireAndProceed()
                                : cron.withMisfireHandlingInstructionDoNothing())
                .build();
    }

    private static boolean alike(Trigger one, Trigger other) {
        return one instanceof CronTrigger first
                && other instanceof CronTrigger second
                && first.getCronExpression().equals(second.getCronExpression())
                && Objects.equals(
                        first.getTimeZone().getID(), second.getTimeZone().getID())
                && first.getMisfireInstruction() == second.getMisfireInstruction();
    }

    private static JobKey keyOf(String name) {
        return JobKey.jobKey(name);
    }

    private void within(Step step) {
        transaction.executeWithoutResult(_ -> {
            try {
                step.with(scheduler.getObject());
            } catch (SchedulerException fault) {
                throw new IllegalStateException("The store of jobs did not do as told: " + fault.getMessage(), fault);
            }
        });
    }
}
