package com.quenty.order.orders;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class OrderJobs {

    /** The stock of an order that lapses is to be free again within a minute. */
    @Bean
    Job expireOrders(OrderExpiryService expiry) {
        return Job.every("expire-orders", Duration.ofSeconds(15), expiry::run);
    }
}
