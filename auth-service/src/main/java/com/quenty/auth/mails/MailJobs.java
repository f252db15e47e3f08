package com.quenty.auth.mails;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class MailJobs {

    @Bean
    Job mailPauseCleanup(MailPauseRepository pauses) {
        return Job.every("mail-pause-cleanup", Duration.ofHours(1), pauses::deleteEnded);
    }
}
