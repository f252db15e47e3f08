package com.quenty.auth.revocations;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class RevocationJobs {

    @Bean
    Job revocationCleanup(RevocationRepository revocations) {
        return Job.every("revocation-cleanup", Duration.ofHours(1), revocations::deleteExpired);
    }
}
