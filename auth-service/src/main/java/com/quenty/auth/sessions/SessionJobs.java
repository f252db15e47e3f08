package com.quenty.auth.sessions;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class SessionJobs {

    @Bean
    Job sessionCleanup(SessionStore sessions) {
        return Job.every("session-cleanup", Duration.ofMinutes(15), sessions::cleanUp);
    }
}
