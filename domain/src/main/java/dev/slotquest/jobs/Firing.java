package dev.slotquest.jobs;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** The time of a job has come: what Quartz calls, in one process, never twice at once for the same job. */
@DisallowConcurrentExecution
class Firing implements Job {

    private final JobExecution execution;

    Firing(JobExecution execution) {
        this.execution = execution;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            execution.carryOut(JobOrder.of(context), context.getScheduler().getSchedulerInstanceId());
        } catch (SchedulerException | RuntimeException fault) {
            throw new JobExecutionException(fault, false);
        }
    }
}
