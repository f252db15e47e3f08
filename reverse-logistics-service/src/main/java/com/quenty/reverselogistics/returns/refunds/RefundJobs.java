package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class RefundJobs {

    @Bean
    Job followRefunds(RefundOutcomeService service, RefundProperties properties) {
        return Job.every("follow-refunds", properties.followEvery(), service::follow);
    }
}
