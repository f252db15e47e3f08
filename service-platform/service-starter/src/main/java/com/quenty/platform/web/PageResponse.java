package com.quenty.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor asks for the page after this one; null on the last
 * @param total only when {@code count=true} was asked
 */
public record PageResponse<T>(
        List<T> items,
        @Nullable String nextCursor,
        boolean hasMore,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    public <R> PageResponse<R> map(Function<? super T, ? extends R> mapper) {
        return new PageResponse<>(items.stream().<R>map(mapper).toList(), nextCursor, hasMore, total);
    }
}
