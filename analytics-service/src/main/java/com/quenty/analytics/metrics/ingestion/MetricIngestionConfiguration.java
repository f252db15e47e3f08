package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.partitions.MonthlyPartitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricIngestionConfiguration {

    /** Made ahead here; a month is dropped by the retention, once its roll-ups are proven. */
    @Bean
    MonthlyPartitions metricMonths() {
        return MonthlyPartitions.keptForEver("metrics", "created_at");
    }
}
