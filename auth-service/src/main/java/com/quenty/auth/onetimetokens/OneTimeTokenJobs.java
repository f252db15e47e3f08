package com.quenty.auth.onetimetokens;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class OneTimeTokenJobs {

    @Bean
    Job oneTimeTokenCleanup(OneTimeTokenRepository tokens) {
        return Job.every("one-time-token-cleanup", Duration.ofHours(1), tokens::deleteExpired);
    }
}
