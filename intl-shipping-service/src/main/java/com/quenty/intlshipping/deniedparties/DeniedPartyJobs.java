package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class DeniedPartyJobs {

    @Bean
    Job deniedPartyListLoad(DeniedPartyService lists, DeniedPartyProperties properties) {
        return Job.every("denied-party-list-load", properties.loadEvery(), lists::loadIfPossible);
    }
}
