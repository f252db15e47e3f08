package com.quenty.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a request to a {@link RequiresIdempotencyKey} endpoint that has no key, and any whose key is no key. */
final class KeyRequirement implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var key = KeyedRequest.keyOf(request);
        if (key == null
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(RequiresIdempotencyKey.class)) {
            throw new IdempotencyKeyMissing();
        }
        return true;
    }
}
