package com.quenty.microcredit.endofday;

import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndOfDayProperties.class)
class EndOfDayConfiguration {

    /** Looks every minute whether the calendar is ahead: right after midnight, and right after a start. */
    @Bean
    Job endOfDayJob(EndOfDayCatchUpService endOfDay) {
        return Job.every("end-of-day", Duration.ofMinutes(1), endOfDay::catchUp);
    }
}
