package com.quenty.customer.companies;

import com.quenty.platform.jobs.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VerificationJobs {

    /** Shortly after the business day has begun. Whoever asks in between is told by the date, not by the status. */
    @Bean
    Job expireVerifications(CompanyVerificationService service) {
        return Job.daily("expire-verifications", LocalTime.of(0, 5), service::expireOverdue);
    }
}
