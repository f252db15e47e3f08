package com.quenty.platform.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers that carry a token, a secret or a password say {@code Cache-Control: no-store}. Told by the names of their
 * components, so that the next one can't be forgotten.
 */
@ControllerAdvice
final class SecretAnswerAdvice implements ResponseBodyAdvice<Object> {

    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|password|passcode|recoverycodes?|otp)");
    private static final String OURS = "com.quenty.";

    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

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
        if (body instanceof Record
                && known.computeIfAbsent(body.getClass(), type -> carriesSecret(type, new HashSet<>()))) {
            response.getHeaders().setCacheControl("no-store");
            response.getHeaders().set(HttpHeaders.PRAGMA, "no-cache");
        }
        return body;
    }

    private static boolean carriesSecret(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> carriesSecret(argument, seen));
        }
        return type instanceof Class<?> one
                && one.isRecord()
                && one.getName().startsWith(OURS)
                && Arrays.stream(one.getRecordComponents())
                        .anyMatch(component -> isSecret(component.getName(), component.getType())
                                || carriesSecret(component.getGenericType(), seen));
    }

    private static boolean isSecret(String name, Class<?> type) {
        return !type.isPrimitive() && SECRET.matcher(name).matches();
    }
}
