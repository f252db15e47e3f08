package com.quenty.analytics.reports;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class ReportJobs {

    @Bean
    Job makeReports(ReportRunService runs, ReportProperties properties) {
        return Job.every("make-reports", properties.every(), runs::run);
    }

    @Bean
    Job expireReports(ReportRunService runs) {
        return Job.every("expire-reports", Duration.ofMinutes(10), runs::expire);
    }
}
