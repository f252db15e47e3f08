package com.quenty.intlshipping.declarations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The reason for which goods cross a border, as customs forms ask for it. */
public enum ContentType implements Coded {
    DOCUMENTS,
    GIFT,
    SAMPLE,
    MERCHANDISE,
    RETURN_MERCHANDISE,
    OTHER;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
