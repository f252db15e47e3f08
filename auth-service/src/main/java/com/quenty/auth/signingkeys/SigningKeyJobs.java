package com.quenty.auth.signingkeys;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class SigningKeyJobs {

    @Bean
    Job signingKeyUpkeep(SigningKeyService keys) {
        return Job.every("signing-key-upkeep", Duration.ofMinutes(10), keys::upkeep);
    }
}
