package com.quenty.microcredit.loanproducts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Whether new loans may be made from a product. */
public enum ProductStatus implements Lifecycle<ProductStatus> {
    ACTIVE,
    RETIRED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ProductStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(RETIRED);
            case RETIRED -> Set.of(ACTIVE);
        };
    }
}
