package com.quenty.gateway.routing;

import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamTimeout;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stops asking a service that doesn't answer. Any answer counts as one, a 503 too: a service that can't reach a sibling
 * still does the rest of its work, and its own words go to the client.
 */
final class BreakerFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final String service;
    private final CircuitBreaker breaker;

    BreakerFilter(String service, CircuitBreaker breaker) {
        this.service = service;
        this.breaker = breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!breaker.tryAcquirePermission()) {
            throw new UpstreamFailure(service, CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        long start = breaker.getCurrentTimestamp();
        try {
            var answer = next.handle(request);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (UpstreamFailure | UpstreamTimeout e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        } catch (Exception e) {
            breaker.releasePermission(); // the client's doing, which says nothing about the service
            throw e;
        }
    }
}
