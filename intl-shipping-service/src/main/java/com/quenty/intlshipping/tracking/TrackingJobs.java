package com.quenty.intlshipping.tracking;

import com.quenty.platform.jobs.Job;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets what nobody will need. */
@Component
class TrackingJobs {

    private static final Logger log = LoggerFactory.getLogger(TrackingJobs.class);

    private final TrackingEventRepository events;
    private final TrackingProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    TrackingJobs(
            TrackingEventRepository events,
            TrackingProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.events = events;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Job trackingCleanUp() {
        return Job.daily("tracking-clean-up", LocalTime.of(3, 40), this::forget);
    }

    void forget() {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            int unknown = events.deleteUnknownBefore(now.minus(properties.keepUnknown()));
            int messages = events.deleteMessagesBefore(now.minus(properties.keepMessages()));
            log.info("Forgot {} events of numbers that are not known and {} ids of messages", unknown, messages);
        });
    }
}
