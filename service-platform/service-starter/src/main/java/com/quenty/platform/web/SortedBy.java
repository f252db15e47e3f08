package com.quenty.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sort fields of a list, for its document, where the type of its items does not tell them. A test compares. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortedBy {

    /** Without a sign. */
    String[] value();

    /** With {@code -} for descending. */
    String byDefault();
}
