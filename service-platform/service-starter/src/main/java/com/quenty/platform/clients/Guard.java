package com.quenty.platform.clients;

import com.quenty.platform.deliveries.DeliveryContext;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamRefusal;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Stands before one sibling: limits what runs at a time, stops asking when it is down, retries when that is safe. */
class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final String service;
    private final CircuitBreaker breaker;
    private final OutageSpacing spacing;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final Retry retryOfUndone;
    private final RemoteFailures failures;

    /**
     * @param retry of calls that may be repeated
     * @param retryOfUndone of the others, when nothing was done
     */
    Guard(
            String service,
            CircuitBreaker breaker,
            OutageSpacing spacing,
            Bulkhead bulkhead,
            Retry retry,
            Retry retryOfUndone,
            RemoteFailures failures) {
        this.service = service;
        this.breaker = breaker;
        this.spacing = spacing;
        this.bulkhead = bulkhead;
        this.retry = retry;
        this.retryOfUndone = retryOfUndone;
        this.failures = failures;
    }

    <T> T call(HttpRequestValues request, Supplier<T> exchange) {
        try {
            // A place in the bulkhead is taken per attempt and not held while waiting for the next.
            Supplier<T> asking = () -> ask(exchange);
            var once = Bulkhead.decorateSupplier(bulkhead, asking);
            return Retry.decorateSupplier(isRepeatable(request) ? retry : retryOfUndone, once)
                    .get();
        } catch (CallNotPermittedException | BulkheadFullException refused) {
            throw new UpstreamFailure(service, refused);
        } catch (RestClientException failure) {
            var translated = failures.translate(service, failure);
            if (translated instanceof UpstreamFailure || translated instanceof UpstreamRefusal) {
                log.warn("{} {} of {} failed: {}", request.getHttpMethod(), path(request), service, failure.toString());
            }
            throw translated;
        }
    }

    private <T> T ask(Supplier<T> exchange) {
        breaker.acquirePermission();
        long began = breaker.getCurrentTimestamp();
        try {
            var answer = exchange.get();
            breaker.onSuccess(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit());
            return answer;
        } catch (RuntimeException failure) {
            if (isOfTheSameOutage(failure)) {
                breaker.releasePermission();
            } else {
                breaker.onError(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit(), failure);
            }
            throw failure;
        }
    }

    /** The few probes of a breaker that is half open all count. */
    private boolean isOfTheSameOutage(RuntimeException failure) {
        return failures.isOutage(failure) && breaker.getState() == CircuitBreaker.State.CLOSED && !spacing.counts();
    }

    private static boolean isRepeatable(HttpRequestValues request) {
        return REPEATABLE.contains(request.getHttpMethod())
                || request.getHeaders().containsHeader(SiblingCredentialInterceptor.IDEMPOTENCY_KEY)
                || DeliveryContext.current().isPresent();
    }

    private static String path(HttpRequestValues request) {
        return request.getUriTemplate() == null ? String.valueOf(request.getUri()) : request.getUriTemplate();
    }
}
