package com.quenty.intlshipping.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tolerance how old, or how far ahead, the signature of a message may be
 * @param maxAhead how far ahead of our clock the time of an event may be
 * @param keepUnknown how long events of numbers are kept that nobody here knows
 * @param keepMessages how long the ids of messages are remembered; longer than carriers try to tell one again
 */
@ConfigurationProperties("quenty.intlshipping.tracking")
public record TrackingProperties(
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("1d") Duration maxAhead,
        @DefaultValue("90d") Duration keepUnknown,
        @DefaultValue("30d") Duration keepMessages) {

    public TrackingProperties {
        if (keepMessages.compareTo(tolerance.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "quenty.intlshipping.tracking.keep-messages must be twice the tolerance, or a recording is taken again");
        }
    }
}
