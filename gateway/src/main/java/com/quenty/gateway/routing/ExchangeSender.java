package com.quenty.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes one request on and brings the answer back, both as streams.
 *
 * <p>Takes the place of the exchange that comes with the gateway library, which decides the client's conditional requests a
 * second time, leaves the connection open then, and knows no body limit.
 */
@Component
class ExchangeSender implements ProxyExchange {

    private final ServiceSender services;
    private final UpstreamProperties properties;

    ExchangeSender(ServiceSender services, UpstreamProperties properties) {
        this.services = services;
        this.properties = properties;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var service = (String) request.getServerRequest()
                .attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR)
                .orElseThrow();
        var url = Objects.requireNonNull(request.getUri());
        var call = outgoing(request, url);
        return new RelayedResponse(service, call, services.open(service, url, call));
    }

    private ServiceCall outgoing(Request request, URI url) {
        var incoming = request.getServerRequest().servletRequest();
        // As the client wrote it: what was matched and what is sent can't differ in meaning, the firewall saw to that.
        var query = incoming.getQueryString();
        var target = query == null ? incoming.getRequestURI() : incoming.getRequestURI() + "?" + query;
        var outgoing = new ServiceCall(incoming.getMethod(), url, target);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        if (hasBody(incoming)) {
            outgoing.setEntity(new InputStreamEntity(body(incoming, outgoing), incoming.getContentLengthLong(), null));
        }
        return outgoing;
    }

    private static boolean hasBody(HttpServletRequest incoming) {
        return incoming.getContentLengthLong() > 0 || incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private RequestBody body(HttpServletRequest incoming, ServiceCall call) {
        if (incoming.getContentLengthLong() > properties.bodyLimit().toBytes()) {
            throw new ContentProblems.TooLarge(properties.bodyLimit());
        }
        try {
            return new RequestBody(incoming.getInputStream(), properties.bodyLimit(), call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
