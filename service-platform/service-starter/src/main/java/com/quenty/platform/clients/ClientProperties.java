package com.quenty.platform.clients;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of calls to siblings; time-outs are Boot's own {@code spring.http.clients} and {@code
 * spring.http.serviceclient}.
 *
 * @param attempts of a call that may be repeated, the first included
 * @param retryPause before the second attempt, at random up to half as much more or less; doubled before the third
 * @param concurrentCalls to one sibling at a time
 * @param waitForPlace how long one more waits for one of them to end, before it is refused
 * @param window the breaker looks at this many latest calls, and opens by half as many at the least
 * @param failureRate percent of failed calls in the window that open the breaker
 * @param failurePause outages that follow one within this time do not count: they are the same one
 * @param openFor how long an open breaker refuses before it tries again
 */
@ConfigurationProperties("quenty.clients")
record ClientProperties(
        @DefaultValue("3") int attempts,
        @DefaultValue("100ms") Duration retryPause,
        @DefaultValue("32") int concurrentCalls,
        @DefaultValue("2s") Duration waitForPlace,
        @DefaultValue("20") int window,
        @DefaultValue("50") float failureRate,
        @DefaultValue("500ms") Duration failurePause,
        @DefaultValue("10s") Duration openFor) {}
