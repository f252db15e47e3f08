package com.quenty.pickup.pickups.missed;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class MissedPickupJobs {

    @Bean
    Job missPickups(MissedPickupService missed, MissedPickupProperties properties) {
        return Job.every("miss-pickups", properties.every(), missed::run);
    }
}
