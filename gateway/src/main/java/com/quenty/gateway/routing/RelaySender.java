package com.quenty.gateway.routing;

import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The end of every route. Never asks the request for its parameters, as the library's own does to write the query anew: that
 * reads a form body, which then can't be passed on, and what was in it (a client's secret at {@code /oauth2/token}) would
 * turn up in the query.
 */
@Component
class RelaySender extends ProxyExchangeHandlerFunction {

    private final ProxyExchange exchange;
    private final OutgoingHeaderConverter headers;

    RelaySender(
            ProxyExchange exchange,
            OutgoingHeaderConverter headers,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        super(exchange, requestFilters, responseFilters);
        this.exchange = exchange;
        this.headers = headers;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var service = (URI) request.attribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR).orElseThrow();
        return exchange.exchange(exchange.request(request)
                .uri(service)
                .headers(headers.of(request))
                .build());
    }
}
