package com.quenty.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that is asked for. Checked when the list is read, against what that list allows.
 *
 * @param limit items on a page, 1 to 100, 20 when absent
 * @param cursor the {@code next_cursor} of the page before
 * @param sort a sortable field, {@code -} before it for descending
 * @param count whether to answer {@code total} too, which costs a count
 */
public record PageRequest(
        @Schema(description = "Items on a page.", minimum = "1", maximum = "100", defaultValue = "20") @Nullable
        Integer limit,

        @Schema(description = "The `next_cursor` of the page before.") @Nullable
        String cursor,

        @Schema(description = "A sortable field; `-` before it for descending.") @Nullable
        String sort,

        @Schema(description = "Whether to answer `total` too.") @Nullable
        Boolean count) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public static PageRequest first() {
        return new PageRequest(null, null, null, null);
    }
}
