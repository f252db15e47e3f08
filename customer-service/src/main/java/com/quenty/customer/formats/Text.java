package com.quenty.customer.formats;

import org.jspecify.annotations.Nullable;

/** Plain text as people type it. */
public final class Text {

    public static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";
    public static final String ONE_LINE_RULE = "must be one line";

    private Text() {}

    /** Without white space around it; nothing left means nothing given. */
    public static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
