package com.quenty.gateway.routing;

import com.quenty.platform.problem.UpstreamFailure;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the client: status, headers and body as they are, but for what concerns a connection or
 * is the gateway's to say.
 */
final class RelayedResponse implements ServerResponse {

    private static final int BUFFER = 16 * 1024;

    private final String service;
    private final ClassicHttpResponse answer;
    private final HttpHeaders headers;

    RelayedResponse(String service, ClassicHttpResponse answer) {
        this.service = service;
        this.answer = answer;
        this.headers = passed(answer);
    }

    private static HttpHeaders passed(ClassicHttpResponse answer) {
        var connection = new ArrayList<String>(1);
        for (var header : answer.getHeaders(HttpHeaders.CONNECTION)) {
            connection.add(header.getValue());
        }
        var dropped = HopByHop.of(connection);
        var headers = new HttpHeaders();
        for (var header : answer.getHeaders()) {
            if (!dropped.contains(header.getName().toLowerCase(Locale.ROOT)) && !ours(header.getName())) {
                headers.add(header.getName(), header.getValue());
            }
        }
        return headers;
    }

    private static boolean ours(String name) {
        return name.equalsIgnoreCase("X-Request-Id") || name.equalsIgnoreCase("Server");
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        // Closing an answer that was not read to its end closes the connection too: nobody waits for the rest of it.
        try (answer) {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var entity = answer.getEntity();
            if (entity != null) {
                copy(entity.getContent(), entity.getContentLength(), response, request);
            }
        }
        return null;
    }

    private void copy(InputStream body, long length, HttpServletResponse response, HttpServletRequest request)
            throws IOException {
        var out = response.getOutputStream();
        var buffer = new byte[(int) (length > 0 ? Math.min(length, BUFFER) : BUFFER)];
        while (true) {
            int read;
            try {
                read = body.read(buffer);
            } catch (IOException e) {
                brokenOff(e, request, response);
                return;
            }
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
        }
    }

    /** The service stopped in the middle. A client that has seen the beginning must not take it for the whole. */
    private void brokenOff(IOException cause, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            BrokenOff.mark(request, cause);
            return;
        }
        response.reset();
        throw cause instanceof SocketTimeoutException
                ? new UpstreamTimeout(service, cause)
                : new UpstreamFailure(service, cause);
    }
}
