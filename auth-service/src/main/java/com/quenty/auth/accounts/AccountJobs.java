package com.quenty.auth.accounts;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class AccountJobs {

    @Bean
    Job unverifiedRegistrationCleanup(UnverifiedRegistrationRepository registrations) {
        return Job.every("unverified-registration-cleanup", Duration.ofHours(1), registrations::deleteOld);
    }
}
