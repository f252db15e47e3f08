package com.quenty.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives every {@link Versioned} answer its strong {@code ETag}; a reader who has it already gets 304. */
@ControllerAdvice
final class VersionTags implements ResponseBodyAdvice<Object> {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Versioned versioned)) {
            return body;
        }
        var tag = "\"" + versioned.version() + '"';
        response.getHeaders().setETag(tag);
        if (isRead(request)
                && !(body instanceof PartlyVersioned)
                && matches(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            if (response instanceof ServletServerHttpResponse servlet) {
                // Without a body nothing else would send the headers.
                servlet.getServletResponse().setHeader("ETag", tag);
            }
            return null;
        }
        return body;
    }

    private static boolean isRead(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    /** The comparison is weak (RFC 9110, 13.1.2); what is no entity tag matches nothing. */
    private static boolean matches(@Nullable List<String> noneMatch, String tag) {
        return noneMatch != null
                && noneMatch.stream()
                        .anyMatch(sent -> sent.strip().equals("*")
                                || TAG.matcher(sent)
                                        .results()
                                        .anyMatch(each -> each.group(1).equals(tag)));
    }
}
