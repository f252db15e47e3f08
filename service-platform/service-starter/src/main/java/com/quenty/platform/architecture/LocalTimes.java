package com.quenty.platform.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code package-info}: the package handles times as clocks somewhere show them, with the zone beside them, since what recurs
 * does so by those clocks. Everywhere else a time is an {@code Instant} or carries its zone, and a test says so.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LocalTimes {}
