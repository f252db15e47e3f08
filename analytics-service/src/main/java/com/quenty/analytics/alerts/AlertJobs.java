package com.quenty.analytics.alerts;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class AlertJobs {

    @Bean
    Job evaluateAlerts(AlertEvaluationService evaluation, AlertProperties properties) {
        return Job.every("evaluate-alerts", properties.every(), evaluation::run);
    }
}
