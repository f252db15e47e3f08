package com.quenty.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission an endpoint wants, {@code resource:action}. Every handler method carries this, {@link Authenticated}
 * or {@link PublicEndpoint}; one that carries none is refused at run time and fails the build.
 *
 * <p>A permission says what a caller may do, and nothing about whose things. So an endpoint that carries this also filters
 * by {@link RowScope}, or says that there is nothing to filter: {@link PlatformOnly} or {@link CommonData}. The build fails
 * on one that does neither.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPermission {
    String value();
}
