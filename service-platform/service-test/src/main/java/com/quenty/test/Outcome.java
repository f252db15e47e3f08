package com.quenty.test;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one of several concurrent calls: a value or a failure.
 *
 * @param value what the call answered; null when it failed
 * @param failure what the call threw; null when it succeeded
 */
public record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {

    public boolean succeeded() {
        return failure == null;
    }

    /** The value of a call that must have succeeded. */
    public T require() {
        if (failure != null) {
            throw new AssertionError("a parallel call failed", failure);
        }
        if (value == null) {
            throw new AssertionError("a parallel call answered nothing");
        }
        return value;
    }
}
