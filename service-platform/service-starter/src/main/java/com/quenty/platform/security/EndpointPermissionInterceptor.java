package com.quenty.platform.security;

import com.quenty.platform.problem.AuthenticationRequired;
import com.quenty.platform.problem.PermissionDenied;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Enforces what every handler declares about itself: a permission, any caller, or the public; and beside the permission,
 * that it is only for callers who see the whole platform. A handler that declares nothing is refused, so that a forgotten annotation is noticed and never grants access.
 */
class EndpointPermissionInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(EndpointPermissionInterceptor.class);
    private static final String OURS = "com.quenty.";

    private final CurrentCaller currentCaller;

    /**
     * The declaration of each handler, read once: looking for annotations costs more than deciding about the caller.
     */
    private final Map<Method, Demand> demands = new ConcurrentHashMap<>();

    EndpointPermissionInterceptor(CurrentCaller currentCaller) {
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
        var demand = demands.computeIfAbsent(method.getMethod(), Demand::of);
        if (demand.nothing()) {
            return;
        }
        var caller = currentCaller.find().orElse(null);
        if (caller == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            throw new AuthenticationRequired();
        }
        var permission = demand.permission();
        if (permission != null && !caller.may(permission)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            throw new PermissionDenied(permission);
        }
        if (demand.platformOnly()) {
            requirePlatform(caller, response);
        }
        if (permission == null && !demand.anyCaller()) {
            log.error("{} names no permission and is refused to everybody", method.getShortLogMessage());
            throw new PermissionDenied();
        }
    }

    /** Permissions say what, the data scope says whose: {@code *} within one company is not everything. */
    private static void requirePlatform(Caller caller, HttpServletResponse response) {
        try {
            RowScope.requirePlatform(caller);
        } catch (OutsideDataScope refused) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            throw refused;
        }
    }

    /**
     * @param nothing whether it is public
     * @param permission null when none is named
     * @param anyCaller whether any authenticated caller will do
     * @param platformOnly whether it is about things of all companies
     */
    private record Demand(boolean nothing, @Nullable String permission, boolean anyCaller, boolean platformOnly) {

        static Demand of(Method handler) {
            var required = AnnotatedElementUtils.findMergedAnnotation(handler, RequiresPermission.class);
            return new Demand(
                    AnnotatedElementUtils.hasAnnotation(handler, PublicEndpoint.class),
                    required == null ? null : required.value(),
                    AnnotatedElementUtils.hasAnnotation(handler, Authenticated.class),
                    AnnotatedElementUtils.hasAnnotation(handler, PlatformOnly.class));
        }
    }
}
