package com.quenty.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds every handler of ours to what it says about itself: a permission, any caller, or the public. A handler that says
 * nothing is refused, so that forgetting is noticed and never opens a door.
 */
class EndpointPermissions implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(EndpointPermissions.class);
    private static final String OURS = "com.quenty.";

    private final CurrentCaller currentCaller;

    EndpointPermissions(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            check(method, response);
        }
        return true;
    }

    private void check(HandlerMethod method, HttpServletResponse response) {
        if (method.hasMethodAnnotation(PublicEndpoint.class)) {
            return;
        }
        var caller = currentCaller.find().orElse(null);
        if (caller == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            throw new AuthenticationRequired();
        }
        var required = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequiresPermission.class);
        if (required != null && !caller.may(required.value())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            throw new PermissionDenied(required.value());
        }
        if (required == null && !method.hasMethodAnnotation(Authenticated.class)) {
            log.error("{} names no permission and is refused to everybody", method.getShortLogMessage());
            throw new PermissionDenied();
        }
    }
}
