package com.quenty.order.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The state of a payment. It follows from the entries; what has failed may be tried again by the payer. */
public enum PaymentStatus implements Lifecycle<PaymentStatus> {
    /** Announced; no money yet. */
    PENDING,
    AUTHORISED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    FAILED,
    VOIDED,
    CHARGED_BACK;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PaymentStatus> next() {
        return switch (this) {
            case PENDING, FAILED -> Set.of(AUTHORISED, CAPTURED, FAILED, VOIDED);
            case AUTHORISED -> Set.of(CAPTURED, FAILED, VOIDED);
            case CAPTURED -> Set.of(CAPTURED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK);
            case PARTIALLY_REFUNDED -> Set.of(PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK);
            case CHARGED_BACK -> Set.of(CHARGED_BACK);
            case REFUNDED -> Set.of(CHARGED_BACK);
            case VOIDED -> Set.of();
        };
    }
}
