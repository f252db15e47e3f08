package com.quenty.auth.letters;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LetterConfiguration {

    @Bean
    Job oneTimeTokenCleanup(OneTimeTokens tokens) {
        return Job.every("one-time-token-cleanup", Duration.ofHours(1), tokens::forgetExpired);
    }

    @Bean
    Job letterPauseCleanup(LetterPauses pauses) {
        return Job.every("letter-pause-cleanup", Duration.ofHours(1), pauses::forgetOver);
    }
}
