package com.quenty.order.formats;

import org.jspecify.annotations.Nullable;

/** Plain text as people type it. */
public final class Text {

    private Text() {}

    /** Without white space around it; nothing left means nothing given. */
    public static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
