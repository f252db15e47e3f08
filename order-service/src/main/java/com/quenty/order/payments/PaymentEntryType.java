package com.quenty.order.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** An event of a payment. */
public enum PaymentEntryType implements Coded {
    /** Set aside for the order. */
    AUTHORISED,
    /** The money has come. */
    CAPTURED,
    FAILED,
    /** Given up before money came. */
    VOIDED,
    REFUNDED,
    /** Taken back by the bank. */
    CHARGED_BACK;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
