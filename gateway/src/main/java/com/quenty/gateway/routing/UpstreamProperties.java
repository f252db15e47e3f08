package com.quenty.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the gateway treats the services behind it.
 *
 * @param connectTimeout until a connection stands
 * @param responseTimeout until the answer starts, and between two pieces of it
 * @param connectionsPerService more than this at a time wait shortly and are then refused
 * @param bodyLimit the largest request body passed on
 * @param breaker when to stop asking a service that doesn't answer
 */
@ConfigurationProperties("quenty.gateway.upstream")
record UpstreamProperties(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("15s") Duration responseTimeout,
        @DefaultValue("256") int connectionsPerService,
        @DefaultValue("5MB") DataSize bodyLimit,
        @DefaultValue Breaker breaker) {

    /**
     * @param window the last so many calls are looked at
     * @param minimum not before so many
     * @param failureRate percent of them that got no answer
     * @param pause how long nobody is let through then
     * @param probes how many are let through after that, to see
     */
    record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("10") int minimum,
            @DefaultValue("50") float failureRate,
            @DefaultValue("5s") Duration pause,
            @DefaultValue("3") int probes) {}
}
