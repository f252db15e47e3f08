package com.quenty.auth.throttle;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ThrottleConfiguration {

    @Bean
    Job throttleCleanup(SignInThrottle throttle) {
        return Job.every("throttle-cleanup", Duration.ofHours(1), throttle::forget);
    }
}
