package com.quenty.order.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.math.BigDecimal;
import java.util.Locale;

/** How far an order is paid. Derived from the entries of its payments and from its total, here as in the database. */
public enum OrderPaymentStatus implements Coded {
    UNPAID,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    OVERPAID;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** @param gone refunded and charged back, of what was captured */
    public static OrderPaymentStatus of(BigDecimal total, BigDecimal captured, BigDecimal gone) {
        int paid = captured.subtract(gone).compareTo(total);
        if (paid > 0) {
            return OVERPAID;
        }
        if (paid == 0 && (total.signum() > 0 || captured.signum() == 0)) {
            return PAID;
        }
        if (captured.signum() > 0 && captured.compareTo(gone) == 0) {
            return REFUNDED;
        }
        if (gone.signum() > 0) {
            return PARTIALLY_REFUNDED;
        }
        return captured.signum() > 0 ? PARTIALLY_PAID : UNPAID;
    }
}
