package com.quenty.auth.apiclients;

import com.quenty.auth.tokens.TokenRefusals;
import com.quenty.platform.problem.ClientFaults;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The framework asks for the client's secret whatever comes to the token endpoint. A request of another method or format
 * is none for a token, and is answered as at every other path.
 */
final class TokenEndpointServletFilter extends OncePerRequestFilter {

    private static final List<String> PROOFS =
            List.of(OAuth2ParameterNames.CLIENT_SECRET, OAuth2ParameterNames.CLIENT_ASSERTION);

    private final HandlerExceptionResolver problems;

    TokenEndpointServletFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            if (isOneRequest(request)) {
                chain.doFilter(request, response);
            } else {
                TokenRefusals.answer(response, OAuth2ErrorCodes.INVALID_REQUEST);
            }
        } else if (problems.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }

    private static @Nullable ServletException refusal(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.POST.name())) {
            return new HttpRequestMethodNotSupportedException(request.getMethod(), List.of(HttpMethod.POST.name()));
        }
        if (!isForm(request.getContentType())) {
            return new HttpMediaTypeNotSupportedException(
                    null, List.of(MediaType.APPLICATION_FORM_URLENCODED), HttpMethod.POST);
        }
        return takesJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
                ? null
                : new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
    }

    /**
     * Whether the form can be read at all, and in one way only (RFC 6749): no parameter twice (3.2), and the client proves
     * itself by the header or by the form (2.3), not by both, of which the framework would look at one.
     */
    private static boolean isOneRequest(HttpServletRequest request) {
        try {
            return request.getParameterMap().values().stream().allMatch(values -> values.length == 1)
                    && !(provesItselfByHeader(request) && PROOFS.stream().anyMatch(proof -> isGiven(request, proof)));
        } catch (RuntimeException failure) {
            if (HttpStatus.BAD_REQUEST.equals(ClientFaults.statusOf(failure))) {
                return false;
            }
            throw failure;
        }
    }

    private static boolean provesItselfByHeader(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic", 0, "Basic".length());
    }

    private static boolean isGiven(HttpServletRequest request, String parameter) {
        var value = request.getParameter(parameter);
        return value != null && !value.isEmpty();
    }

    /**
     * In UTF-8 if it names a charset at all, as everywhere. A request without a body names no format, and is for the framework
     * to refuse.
     */
    private static boolean isForm(@Nullable String format) {
        try {
            if (format == null) {
                return true;
            }
            var type = MediaType.parseMediaType(format);
            return MediaType.APPLICATION_FORM_URLENCODED.includes(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean takesJson(List<String> accepted) {
        try {
            var types = MediaType.parseMediaTypes(accepted);
            return types.isEmpty()
                    || types.stream().anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
