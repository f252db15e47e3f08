package com.quenty.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Adds {@code Link} to every page: its first and its next page. Relative, so that it holds behind the gateway. */
@ControllerAdvice
final class PageLinkAdvice implements ResponseBodyAdvice<Object> {

    private static final String CURSOR = "cursor";

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
        // Cut and joined as sent: a URI builder would refuse what is harmless here, a second "=" for one.
        var query = Stream.concat(
                        Arrays.stream(Objects.requireNonNullElse(
                                                request.getURI().getRawQuery(), "")
                                        .split("&"))
                                .filter(parameter -> !parameter.isEmpty() && !isCursor(parameter)),
                        Stream.ofNullable(cursor).map(next -> CURSOR + '=' + next)) // base64url, needs no encoding
                .collect(Collectors.joining("&"));
        return "<%s%s>; rel=\"%s\""
                .formatted(request.getURI().getRawPath(), query.isEmpty() ? "" : '?' + query, relation);
    }

    private static boolean isCursor(String parameter) {
        return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8)
                .equals(CURSOR);
    }
}
