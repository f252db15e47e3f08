package com.quenty.order.invoices;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The message of a document. */
enum InvoiceKind implements Coded {
    /** The price of an order. */
    INVOICE,
    /** A payment received. */
    RECEIPT,
    /** The part of an invoice that is taken back. */
    CREDIT_NOTE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
