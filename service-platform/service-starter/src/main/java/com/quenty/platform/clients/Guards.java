package com.quenty.platform.clients;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.web.client.HttpClientErrorException;

/** One guard per sibling, each with its own breaker and bulkhead. */
class Guards implements MeterBinder {

    private final RemoteFailures failures;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final RetryRegistry retries;
    private final RetryConfig undone;
    private final ClientProperties properties;
    private final Clock clock;

    Guards(ClientProperties properties, RemoteFailures failures, Clock clock) {
        this.properties = properties;
        this.failures = failures;
        this.clock = clock;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.window())
                .minimumNumberOfCalls(Math.max(1, properties.window() / 2))
                .failureRateThreshold(properties.failureRate())
                .waitDurationInOpenState(properties.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                // Three probes that never return would hold it half open for good.
                .maxWaitDurationInHalfOpenState(properties.openFor())
                .recordException(failures::isOutage)
                // A refusal shows that the sibling lives; what fails before it is asked, or behind it, shows nothing.
                .ignoreException(
                        failure -> !failures.isOutage(failure) && !(failure instanceof HttpClientErrorException))
                .build());
        this.bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.concurrentCalls())
                .maxWaitDuration(properties.waitForPlace())
                .build());
        this.retries = RetryRegistry.of(
                retry(properties, failure -> failures.isPassing(failure) || failures.isUndone(failure)));
        this.undone = retry(properties, failures::isUndone);
    }

    Guard of(String service) {
        return new Guard(
                service,
                breakers.circuitBreaker(service),
                new OutageSpacing(properties.failurePause(), clock),
                bulkheads.bulkhead(service),
                retries.retry(service),
                retries.retry(service + "-undone", undone),
                failures);
    }

    private static RetryConfig retry(ClientProperties properties, Predicate<Throwable> when) {
        return RetryConfig.custom()
                .maxAttempts(properties.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(properties.retryPause(), 2, 0.5))
                .retryOnException(when)
                .build();
    }

    CircuitBreakerRegistry breakers() {
        return breakers;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    }
}
