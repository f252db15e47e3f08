package com.quenty.platform.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On {@code package-info}: the tables of other packages that this package reads, for reports and lists that a join
 * answers best. Only the owner ({@link Owns}) writes a table.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Reads {

    /** Names of tables: {@code "orders"}. */
    String[] value();
}
