package com.quenty.auth.apiclients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
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

    private final HandlerExceptionResolver problems;

    TokenEndpointServletFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
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

    /** A request without a body names no format, and is for the framework to refuse. */
    private static boolean isForm(@Nullable String format) {
        try {
            return format == null || MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(format));
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
