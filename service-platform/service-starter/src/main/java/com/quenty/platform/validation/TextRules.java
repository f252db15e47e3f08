package com.quenty.platform.validation;

import org.jspecify.annotations.Nullable;

/** Rules for plain text as people type it. */
public final class TextRules {

    /** For {@code @Pattern}: no line break and no other control character. */
    public static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";

    public static final String ONE_LINE_MESSAGE = "must be one line";

    private TextRules() {}

    /** Without white space around it; null when nothing is left. */
    public static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
