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
 * @param concurrentCalls to one sibling at a time; the next is refused at once
 * @param window the breaker looks at this many latest calls
 * @param failureRate percent of failed calls in the window that open the breaker
 * @param openFor how long an open breaker refuses before it tries again
 */
@ConfigurationProperties("quenty.clients")
record ClientProperties(
        @DefaultValue("3") int attempts,
        @DefaultValue("100ms") Duration retryPause,
        @DefaultValue("32") int concurrentCalls,
        @DefaultValue("20") int window,
        @DefaultValue("50") float failureRate,
        @DefaultValue("10s") Duration openFor) {}
