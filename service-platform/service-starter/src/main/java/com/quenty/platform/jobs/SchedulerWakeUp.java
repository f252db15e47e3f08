package com.quenty.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the scheduler look for what is due as soon as the running transaction has committed, not only at its next poll.
 */
public class SchedulerWakeUp {

    private final ObjectProvider<Scheduler> scheduler;

    SchedulerWakeUp(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
