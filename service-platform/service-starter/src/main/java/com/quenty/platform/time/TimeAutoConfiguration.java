package com.quenty.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** One clock and one business zone per service. */
@AutoConfiguration
public class TimeAutoConfiguration {

    /** Ticks in microseconds, as PostgreSQL does: what was written equals what is read back. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    @ConditionalOnMissingBean
    BusinessZone businessZone(@Value("${quenty.business-zone:America/Bogota}") ZoneId zone, Clock clock) {
        return new BusinessZone(zone, clock);
    }
}
