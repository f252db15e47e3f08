package com.quenty.platform.web;

import com.quenty.platform.problem.ClientFaults;
import com.quenty.platform.problem.MalformedRequest;
import com.quenty.platform.problem.ProblemWriter;
import com.quenty.platform.problem.ValidationFailed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before all other filters: refuses a method that no endpoint has and a head that says of the body what can't be,
 * and answers what the container
 * or the firewall found wrong when a later filter asked. Without it that would reach the container as a failure of ours.
 */
final class RequestHeadFilter extends OncePerRequestFilter {

    private static final String UNSUPPORTED = "unsupported-media-type";

    /** Each may be said once; of two, one reader would take the first and another the last. */
    private static final List<String> SINGULAR = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION, HttpHeaders.IF_MATCH, BodyFingerprint.IDEMPOTENCY_KEY);

    /** As many as the container reads, which counts those of a form too. */
    private static final int MOST_PARAMETERS = 1_000;

    private final ProblemWriter problems;

    RequestHeadFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isRefused(request, response)) {
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var status = ClientFaults.statusOf(failure);
            if (status == null) {
                throw failure;
            }
            problems.write(request, response, status);
        }
    }

    private boolean isRefused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!KnownMethods.contain(request.getMethod())) {
            KnownMethods.allow(response);
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED);
            return true;
        }
        if (!isReadable(request)) {
            problems.write(request, response, new MalformedRequest("A header has a control character."));
            return true;
        }
        if (hasTooManyParameters(request)) {
            problems.write(request, response, new MalformedRequest("The query has more than 1,000 parameters."));
            return true;
        }
        for (var name : SINGULAR) {
            var values = request.getHeaders(name);
            if (values.hasMoreElements()) {
                values.nextElement();
                if (values.hasMoreElements()) {
                    problems.write(request, response, ValidationFailed.of(name, "is given more than once"));
                    return true;
                }
            }
        }
        for (var coding : Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING))) {
            if (!coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
                response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
                problems.write(
                        request,
                        response,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        UNSUPPORTED,
                        "A body has to be sent as it is, without a Content-Encoding.");
                return true;
            }
        }
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isConcrete(type)) {
            problems.write(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    UNSUPPORTED,
                    "Content-Type has to name one media type, such as application/json.");
            return true;
        }
        if (wantsOtherThanUtf8(request)) {
            problems.write(request, response, HttpStatus.NOT_ACCEPTABLE);
            return true;
        }
        return false;
    }

    /** Also of documents and of what the framework serves: a writer that the framework chose would take the charset named. */
    private static boolean wantsOtherThanUtf8(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))).stream()
                    .anyMatch(type -> !WireMessageConverter.isUtf8(type));
        } catch (InvalidMediaTypeException unreadable) {
            return false; // answered where the formats of the endpoint are known
        }
    }

    /** The container refuses them too, without a word on why. */
    private static boolean hasTooManyParameters(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null
                && query.chars().filter(character -> character == '&').count() >= MOST_PARAMETERS;
    }

    /** The firewall looks at a header only when it is asked for. */
    private static boolean isReadable(HttpServletRequest request) {
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            for (var values = request.getHeaders(names.nextElement()); values.hasMoreElements(); ) {
                var value = values.nextElement();
                for (int i = 0; i < value.length(); i++) {
                    char next = value.charAt(i);
                    if (Character.isISOControl(next) && next != '\t') {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isConcrete(String type) {
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException noMediaType) {
            return false;
        }
    }
}
