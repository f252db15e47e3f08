package com.quenty.order.invoices;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** In which language a document is printed. */
enum InvoiceLanguage implements Coded {
    ES,
    EN;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
