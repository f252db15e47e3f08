package com.quenty.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint shows or changes things of the whole platform: signing keys, roles, credit policies, decisions of the lender.
 * Callers limited to a company or to themselves are refused with {@code outside-data-scope} before the handler runs,
 * whatever their permissions; {@code *} within one company is not everything.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PlatformOnly {}
