package com.quenty.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this instance runs deliveries and jobs; it writes deliveries either way
 * @param threads how many run at the same time; each may hold a database connection
 * @param pollingInterval how often to look for what is due; what this instance sends is looked for at once
 * @param heartbeat a run whose process died is taken over after four of these
 * @param stopWithin how long running ones may take to finish when the service stops
 */
@ConfigurationProperties("quenty.scheduler")
record SchedulerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3") int threads,
        @DefaultValue("1s") Duration pollingInterval,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("8s") Duration stopWithin) {}
