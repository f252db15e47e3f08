package com.quenty.microcredit.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** How an offer was signed. */
enum SignatureMethod implements Coded {
    TYPED_NAME,
    DRAWN,
    ONE_TIME_CODE,
    CERTIFICATE,
    PAPER;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
