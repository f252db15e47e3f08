package com.quenty.order.refunds;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** How far a refund, or a part of it, has got. A failed one can be tried again, or becomes store credit. */
public enum RefundStatus implements Lifecycle<RefundStatus> {
    /** Somebody has to send the money. */
    PENDING,
    SETTLED,
    FAILED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<RefundStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(SETTLED, FAILED);
            case FAILED -> Set.of(PENDING, SETTLED);
            case SETTLED -> Set.of();
        };
    }

    /** That of the whole, from those of its parts. */
    static RefundStatus of(Collection<RefundStatus> parts) {
        if (parts.contains(PENDING)) {
            return PENDING;
        }
        return parts.contains(FAILED) ? FAILED : SETTLED;
    }
}
