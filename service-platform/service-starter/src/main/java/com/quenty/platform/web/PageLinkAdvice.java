package com.quenty.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds {@code Link} to every page: its first and its next page. Relative, so that it holds behind the gateway. */
@ControllerAdvice
final class PageLinkAdvice implements ResponseBodyAdvice<Object> {

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
        if (body instanceof PageResponse<?> page) {
            response.getHeaders().add(HttpHeaders.LINK, link(request, null, "first"));
            if (page.nextCursor() != null) {
                response.getHeaders().add(HttpHeaders.LINK, link(request, page.nextCursor(), "next"));
            }
        }
        return body;
    }

    private static String link(ServerHttpRequest request, @Nullable String cursor, String relation) {
        var uri = UriComponentsBuilder.newInstance()
                .path(request.getURI().getRawPath())
                .query(request.getURI().getRawQuery())
                .replaceQueryParam("cursor");
        if (cursor != null) {
            uri.queryParam("cursor", cursor); // base64url: nothing in it wants encoding
        }
        return "<%s>; rel=\"%s\"".formatted(uri.build(true).toUriString(), relation);
    }
}
