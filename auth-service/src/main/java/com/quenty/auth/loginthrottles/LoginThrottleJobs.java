package com.quenty.auth.loginthrottles;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class LoginThrottleJobs {

    @Bean
    Job loginThrottleCleanup(LoginThrottleStore throttles) {
        return Job.every("login-throttle-cleanup", Duration.ofHours(1), throttles::deleteForgotten);
    }

    @Bean
    Job knownOriginCleanup(KnownOriginRepository origins) {
        return Job.every("known-origin-cleanup", Duration.ofHours(24), origins::deleteOld);
    }
}
