package com.quenty.order.sellers;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class SellerJobs {

    /** A company that stops trading disappears from the customers' catalogue within half a minute. */
    @Bean
    Job refreshSellers(SellerService sellers) {
        return Job.every("refresh-sellers", Duration.ofSeconds(15), sellers::refresh);
    }
}
