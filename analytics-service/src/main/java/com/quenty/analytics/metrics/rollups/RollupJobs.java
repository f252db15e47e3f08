package com.quenty.analytics.metrics.rollups;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class RollupJobs {

    @Bean
    Job metricRollups(RollupService rollups, RollupProperties properties) {
        return Job.every("metric-roll-ups", properties.refreshEvery(), rollups::refresh);
    }

    @Bean
    Job metricRetention(RetentionService retention, RollupProperties properties) {
        return Job.every("metric-retention", properties.retentionEvery(), retention::run);
    }
}
