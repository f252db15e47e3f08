package com.quenty.analytics.reconciliations;

import com.quenty.platform.jobs.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class ReconciliationJobs {

    /** Late enough for readings that an outage has held up. */
    private static final LocalTime AT = LocalTime.of(4, 0);

    @Bean
    Job metricReconciliation(ReconciliationService service) {
        return Job.daily("metric-reconciliation", AT, service::reconcileYesterday);
    }
}
