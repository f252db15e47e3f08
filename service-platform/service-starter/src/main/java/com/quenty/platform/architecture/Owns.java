package com.quenty.platform.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On {@code package-info}: the tables that only this package reads and writes. A table has exactly one owner. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Owns {

    /** Names of tables: {@code "orders"}. */
    String[] value();
}
