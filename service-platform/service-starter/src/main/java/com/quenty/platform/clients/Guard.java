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
            Bulkhead bulkhead,
            Retry retry,
            Retry retryOfUndone,
            RemoteFailures failures) {
        this.service = service;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.retry = retry;
        this.retryOfUndone = retryOfUndone;
        this.failures = failures;
    }

    <T> T call(HttpRequestValues request, Supplier<T> exchange) {
        try {
            // A place in the bulkhead is taken per attempt and not held while waiting for the next.
            var once = Bulkhead.decorateSupplier(bulkhead, CircuitBreaker.decorateSupplier(breaker, exchange));
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

    private static boolean isRepeatable(HttpRequestValues request) {
        return REPEATABLE.contains(request.getHttpMethod())
                || request.getHeaders().containsHeader(SiblingCredentialInterceptor.IDEMPOTENCY_KEY)
                || DeliveryContext.current().isPresent();
    }

    private static String path(HttpRequestValues request) {
        return request.getUriTemplate() == null ? String.valueOf(request.getUri()) : request.getUriTemplate();
    }
}
