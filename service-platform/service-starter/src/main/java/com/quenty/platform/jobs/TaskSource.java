package com.quenty.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;

/** Contributes tasks to the service's one scheduler. */
@FunctionalInterface
public interface TaskSource {
    List<? extends Task<?>> tasks();
}
