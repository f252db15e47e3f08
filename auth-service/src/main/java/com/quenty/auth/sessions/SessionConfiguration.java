package com.quenty.auth.sessions;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SessionConfiguration {

    @Bean
    Job sessionCleanup(SessionBook sessions) {
        return Job.every("session-cleanup", Duration.ofMinutes(15), sessions::cleanUp);
    }
}
