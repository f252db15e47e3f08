package com.quenty.intlshipping.validations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity implements Coded {
    /** The goods must not be sent like this. */
    BLOCK,
    /** They may be sent with a licence or certificate only. */
    LICENCE,
    /** They may be sent; people should look at it. */
    WARN;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
