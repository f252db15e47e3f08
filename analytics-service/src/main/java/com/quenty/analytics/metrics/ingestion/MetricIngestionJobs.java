package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class MetricIngestionJobs {

    @Bean
    Job metricReceipts(MetricIngestionService service, MetricIngestionProperties properties) {
        return Job.every("metric-receipts", properties.clearReceiptsEvery(), service::forgetReceipts);
    }
}
