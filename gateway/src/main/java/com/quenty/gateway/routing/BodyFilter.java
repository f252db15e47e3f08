package com.quenty.gateway.routing;

import com.quenty.gateway.edge.MessageBuffer;
import com.quenty.gateway.edge.SlowClientJobs;
import com.quenty.gateway.edge.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Waits for the whole body before the service hears of the request: a client that sends slowly costs memory here and not one
 * of the few connections there. By now the caller's token has been checked, where the path wants one.
 */
final class BodyFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String ATTRIBUTE = BodyFilter.class.getName();

    private final SlowClientJobs slowClients;
    private final DataSize limit;

    BodyFilter(SlowClientJobs slowClients, DataSize limit) {
        this.slowClients = slowClients;
        this.limit = limit;
    }

    /** The body of this request, null when it has none. */
    static @Nullable RequestBody of(HttpServletRequest request) {
        return (RequestBody) request.getAttribute(ATTRIBUTE);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var incoming = request.servletRequest();
        if (!hasBody(incoming)) {
            return next.handle(request);
        }
        if (incoming.getContentLengthLong() > limit.toBytes()) {
            throw new ContentProblems.TooLarge(limit);
        }
        try (var bytes = slowClients.buffer(incoming.getContentLengthLong())) {
            receive(incoming, bytes);
            incoming.setAttribute(ATTRIBUTE, new RequestBody(bytes));
            return next.handle(request);
        }
    }

    private static boolean hasBody(HttpServletRequest incoming) {
        return incoming.getContentLengthLong() > 0 || incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void receive(HttpServletRequest incoming, MessageBuffer bytes) {
        long announced = incoming.getContentLengthLong();
        try (var transfer = slowClients.begin(Transfer.Kind.REQUEST, incoming)) {
            var in = incoming.getInputStream();
            while (bytes.size() != announced) {
                if (!bytes.hasRoom()) {
                    throw new ContentProblems.NoRoomForBody();
                }
                int read = bytes.readFrom(in);
                if (read < 0) {
                    break;
                }
                transfer.moved(read);
                if (bytes.size() > limit.toBytes()) {
                    throw new ContentProblems.TooLarge(limit);
                }
            }
            if (announced >= 0 && bytes.size() < announced) {
                throw new EOFException("%d bytes of %d".formatted(bytes.size(), announced));
            }
        } catch (IOException unfinished) {
            throw new UncheckedIOException(unfinished);
        }
    }
}
