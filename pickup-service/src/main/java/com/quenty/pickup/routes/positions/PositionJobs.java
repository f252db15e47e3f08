package com.quenty.pickup.routes.positions;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class PositionJobs {

    @Bean
    Job forgetPositions(PositionService positions) {
        return Job.every("forget-positions", Duration.ofHours(6), positions::forget);
    }
}
