package com.quenty.gateway.routing;

import com.quenty.gateway.edge.RequestId;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers that a service gets: the client's without those of the connection and those only the gateway may send. A
 * service can therefore believe {@code X-Forwarded-*}: there is exactly one value, and it is ours.
 */
@Component
class OutgoingHeaderConverter {

    private static final Set<String> NOT_THE_CLIENTS_TO_SAY = Set.of(
            "host",
            "content-length",
            "expect",
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-request-id",
            "traceparent",
            "tracestate");

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    OutgoingHeaderConverter(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable();
        this.propagator = propagator.getIfAvailable();
    }

    HttpHeaders of(ServerRequest request) {
        var incoming = request.headers().asHttpHeaders();
        var outgoing = new HttpHeaders();
        var dropped = HopByHop.of(incoming.getOrDefault(HttpHeaders.CONNECTION, List.of()));
        incoming.forEach((name, values) -> {
            var key = name.toLowerCase(Locale.ROOT);
            if (!dropped.contains(key) && !NOT_THE_CLIENTS_TO_SAY.contains(key) && !key.startsWith("x-forwarded-")) {
                outgoing.addAll(name, values);
            }
        });
        var servlet = request.servletRequest();
        outgoing.set("X-Forwarded-For", servlet.getRemoteAddr());
        outgoing.set("X-Forwarded-Proto", servlet.getScheme());
        outgoing.set("X-Request-Id", RequestId.of(servlet));
        trace(outgoing);
        return outgoing;
    }

    /** The running span continues the client's trace if it sent one, so its context is what goes on. */
    private void trace(HttpHeaders outgoing) {
        var context = tracer == null ? null : tracer.currentTraceContext().context();
        if (context != null && propagator != null) {
            propagator.inject(context, outgoing, (carrier, name, value) -> outgoing.set(name, value));
        }
    }
}
