package com.quenty.order.inventory.handling;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class QuarantineJobs {

    @Bean
    Job quarantineExpiredStock(QuarantineService service) {
        return Job.every("quarantine-expired-stock", Duration.ofMinutes(15), service::quarantineExpired);
    }
}
