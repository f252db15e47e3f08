package com.quenty.gateway.routing;

import com.quenty.gateway.edge.MessageBuffer;
import com.quenty.gateway.edge.SlowClientJobs;
import com.quenty.gateway.edge.Transfer;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamTimeout;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the client: status, headers and body as they are, but for what concerns a connection or
 * is the gateway's to say. Long answers without an ETag, lists for one, are compressed for who takes that; an answer with
 * one is not, since the tag names these very bytes and goes back in {@code If-Match}.
 */
final class RelayedResponse implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(RelayedResponse.class);

    private static final Set<String> OURS_TO_SAY = Set.of("x-request-id", "server");
    private static final int BUFFER = 16 * 1024;

    private final String service;
    private final ServiceCall call;
    private final ClassicHttpResponse answer;
    private final SlowClientJobs slowClients;
    private final HttpHeaders headers;

    RelayedResponse(String service, ServiceCall call, ClassicHttpResponse answer, SlowClientJobs slowClients) {
        this.service = service;
        this.call = call;
        this.answer = answer;
        this.slowClients = slowClients;
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
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (!dropped.contains(name) && !OURS_TO_SAY.contains(name)) {
                headers.add(header.getName(), header.getValue());
            }
        }
        return headers;
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
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context) {
        response.setStatus(answer.getCode());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var entity = answer.getEntity();
        if (entity != null) {
            writeBody(entity, request, response);
        }
        return null;
    }

    /**
     * Takes from the service what there is before the client is written to, up to a bound: a client that reads slowly then
     * holds memory here, not a connection to the service.
     */
    private void writeBody(HttpEntity entity, HttpServletRequest request, HttpServletResponse response) {
        try (var ahead = slowClients.buffer(entity.getContentLength())) {
            var body = entity.getContent();
            var whole = readAhead(body, ahead, request, response);
            try (var transfer = slowClients.begin(whole ? Transfer.Kind.ANSWER : Transfer.Kind.STREAM, request)) {
                var compressed = compressed(entity, request, response);
                var out = compressed == null ? response.getOutputStream() : compressed;
                ahead.writeTo(out, transfer::moved);
                var failure = whole ? null : copy(body, out, transfer);
                if (failure != null) {
                    call.abort();
                    brokenOff(failure, request, response);
                } else if (compressed != null) {
                    compressed.finish();
                }
            }
        } catch (IOException clientGone) {
            // Nobody waits for the rest of it: the service may stop too.
            call.abort();
            log.debug("The client left before the end of an answer of {}", service, clientGone);
        }
    }

    /** Whether that was all. */
    private boolean readAhead(
            InputStream body, MessageBuffer ahead, HttpServletRequest request, HttpServletResponse response) {
        try {
            while (ahead.size() < slowClients.answerAhead() && ahead.hasRoom()) {
                if (ahead.readFrom(body) < 0) {
                    return true;
                }
            }
        } catch (IOException failure) {
            call.abort();
            brokenOff(failure, request, response);
        }
        return false;
    }

    private @Nullable GZIPOutputStream compressed(
            HttpEntity entity, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Compression.suits(answer.getCode(), entity.getContentLength(), headers)) {
            return null;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!Compression.accepted(request)) {
            return null;
        }
        response.setContentLengthLong(-1);
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return new GZIPOutputStream(response.getOutputStream(), BUFFER);
    }

    /** Throws when the client can't be written to, and answers with what happened when the service can't be read. */
    private static @Nullable IOException copy(InputStream body, OutputStream out, Transfer transfer)
            throws IOException {
        var buffer = new byte[BUFFER];
        while (true) {
            int read;
            try {
                read = body.read(buffer);
            } catch (IOException failure) {
                return failure;
            }
            if (read < 0) {
                return null;
            }
            out.write(buffer, 0, read);
            transfer.moved(read);
        }
    }

    /** The service stopped in the middle. A client that has seen the beginning must not take it for the whole. */
    private void brokenOff(IOException cause, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            BrokenAnswerServletFilter.mark(request, cause);
            return;
        }
        headers.headerNames().forEach(name -> response.setHeader(name, null));
        response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
        response.setContentType(null);
        response.setContentLengthLong(-1);
        response.resetBuffer();
        throw cause instanceof SocketTimeoutException
                ? new UpstreamTimeout(service, cause)
                : new UpstreamFailure(service, cause);
    }
}
