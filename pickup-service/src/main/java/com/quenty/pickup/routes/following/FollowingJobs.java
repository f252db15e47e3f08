package com.quenty.pickup.routes.following;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class FollowingJobs {

    @Bean
    Job followRoutes(FollowingService following) {
        return Job.every("follow-routes", Duration.ofMinutes(1), following::run);
    }
}
