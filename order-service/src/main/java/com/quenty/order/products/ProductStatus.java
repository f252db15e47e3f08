package com.quenty.order.products;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import java.util.Locale;
import java.util.Set;

/** Whether a product is on sale. One with a history is never deleted: orders and the stock ledger refer to it. */
enum ProductStatus implements Lifecycle<ProductStatus> {
    ACTIVE,
    INACTIVE;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    static ProductStatus of(boolean active) {
        return active ? ACTIVE : INACTIVE;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ProductStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(INACTIVE);
            case INACTIVE -> Set.of(ACTIVE);
        };
    }
}
