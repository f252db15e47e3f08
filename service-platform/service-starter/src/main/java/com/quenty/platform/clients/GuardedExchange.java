package com.quenty.platform.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Puts the guard around a whole exchange, the reading of the answer included: a connection that breaks in the middle of
 * a body is a failure like any other.
 */
class GuardedExchange extends HttpExchangeAdapterDecorator {

    private final Guard guard;

    GuardedExchange(HttpExchangeAdapter exchange, Guard guard) {
        super(exchange);
        this.guard = guard;
    }

    @Override
    public void exchange(HttpRequestValues request) {
        guard.call(request, () -> {
            super.exchange(request);
            return request;
        });
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
        return guard.call(request, () -> super.exchangeForHeaders(request));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guard.call(request, () -> super.exchangeForBody(request, type));
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
        return guard.call(request, () -> super.exchangeForBodilessEntity(request));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guard.call(request, () -> super.exchangeForEntity(request, type));
    }
}
