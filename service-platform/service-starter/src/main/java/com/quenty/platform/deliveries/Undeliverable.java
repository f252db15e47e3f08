package com.quenty.platform.deliveries;

import org.jspecify.annotations.Nullable;

/** Thrown by a handler when trying again can't help: the delivery is put aside at once. */
public final class Undeliverable extends RuntimeException {

    public Undeliverable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
