package com.quenty.pickup.plans;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class PlanJobs {

    @Bean
    Job takeUpPlans(PlanSearchService searches) {
        return Job.every("take-up-plans", Duration.ofMinutes(1), searches::takeUpAbandoned);
    }
}
