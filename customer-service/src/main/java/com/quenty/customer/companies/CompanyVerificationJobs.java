package com.quenty.customer.companies;

import com.quenty.platform.jobs.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class CompanyVerificationJobs {

    /** Shortly after the business day has begun. Until then answers go by the date, not by the status. */
    @Bean
    Job expireVerifications(CompanyVerificationService service) {
        return Job.daily("expire-verifications", LocalTime.of(0, 5), service::expireOverdue);
    }
}
