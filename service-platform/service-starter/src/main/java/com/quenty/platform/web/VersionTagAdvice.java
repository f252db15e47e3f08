package com.quenty.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives every {@link Versioned} answer its strong {@code ETag}; a reader who has that version already gets 304. */
@ControllerAdvice
final class VersionTagAdvice implements ResponseBodyAdvice<Object> {

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
        if (isRead(request)
                && !(body instanceof PartlyVersioned)
                && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer) {
            return new ServletWebRequest(asked.getServletRequest(), answer.getServletResponse()).checkNotModified(tag)
                    ? null
                    : body;
        }
        // Not after a change: its If-Match is about the version before.
        response.getHeaders().setETag(tag);
        return body;
    }

    private static boolean isRead(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }
}
