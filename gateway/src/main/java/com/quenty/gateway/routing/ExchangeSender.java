package com.quenty.gateway.routing;

import com.quenty.gateway.edge.SlowClientJobs;
import java.net.URI;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes one request on, whose body has arrived as a whole, and brings the answer back.
 *
 * <p>Takes the place of the exchange that comes with the gateway library, which decides the client's conditional requests a
 * second time, leaves the connection open then, and knows no body limit.
 */
@Component
class ExchangeSender implements ProxyExchange {

    private final ServiceSender services;
    private final SlowClientJobs slowClients;

    ExchangeSender(ServiceSender services, SlowClientJobs slowClients) {
        this.services = services;
        this.slowClients = slowClients;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var service = (String) request.getServerRequest()
                .attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR)
                .orElseThrow();
        var url = Objects.requireNonNull(request.getUri());
        var call = outgoing(request, url);
        return new RelayedResponse(service, call, services.open(service, url, call), slowClients);
    }

    private ServiceCall outgoing(Request request, URI url) {
        var incoming = request.getServerRequest().servletRequest();
        // As the client wrote it: what was matched and what is sent can't differ in meaning, the firewall saw to that.
        var query = incoming.getQueryString();
        var target = query == null ? incoming.getRequestURI() : incoming.getRequestURI() + "?" + query;
        var outgoing = new ServiceCall(incoming.getMethod(), url, target);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        var body = BodyFilter.of(incoming);
        if (body != null) {
            outgoing.setEntity(body);
        }
        return outgoing;
    }
}
