package com.quenty.microcredit.loanpayments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import java.util.Locale;
import java.util.Set;

/** Whether a payment stands. Never stored: a payment is reversed when the ledger has an entry that reverses it. */
enum PaymentStatus implements Lifecycle<PaymentStatus> {
    COMPLETED,
    REVERSED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PaymentStatus> next() {
        return switch (this) {
            case COMPLETED -> Set.of(REVERSED);
            case REVERSED -> Set.of();
        };
    }
}
