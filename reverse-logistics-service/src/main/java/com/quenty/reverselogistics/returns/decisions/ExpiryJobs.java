package com.quenty.reverselogistics.returns.decisions;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class ExpiryJobs {

    @Bean
    Job expireReturns(ReturnDecisionService service, DecisionProperties properties) {
        return Job.every("expire-returns", properties.expireEvery(), service::expireOverdue);
    }
}
