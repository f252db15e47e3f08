package com.quenty.auth.accounts;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountConfiguration {

    @Bean
    Job unprovenRegistrationCleanup(UnprovenRegistrations registrations) {
        return Job.every("unproven-registration-cleanup", Duration.ofHours(1), registrations::forgetOld);
    }
}
