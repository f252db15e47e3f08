package com.quenty.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.quenty.platform.time.BusinessZone;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns jobs into recurring tasks. */
class JobTasks implements TaskSource {

    private static final Logger log = LoggerFactory.getLogger(JobTasks.class);

    private final List<Job> jobs;
    private final BusinessZone zone;
    private final ObservationRegistry observations;

    JobTasks(List<Job> jobs, BusinessZone zone, ObservationRegistry observations) {
        this.jobs = jobs;
        this.zone = zone;
        this.observations = observations;
    }

    @Override
    public List<? extends Task<?>> tasks() {
        return jobs.stream().map(this::task).toList();
    }

    private Task<Void> task(Job job) {
        return Tasks.recurring("job:" + job.name(), job.schedule(zone.zone())).execute((task, context) -> run(job));
    }

    private void run(Job job) {
        Observation.createNotStarted("quenty.jobs.run", observations)
                .contextualName("job " + job.name())
                .lowCardinalityKeyValue("job", job.name())
                .observe(() -> runOrLog(job));
    }

    private static void runOrLog(Job job) {
        try {
            job.run();
        } catch (RuntimeException failure) {
            log.error("Job {} failed and is retried when it is next due", job.name(), failure);
            throw failure;
        }
    }
}
