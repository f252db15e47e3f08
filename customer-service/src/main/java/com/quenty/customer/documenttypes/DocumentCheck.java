package com.quenty.customer.documenttypes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The result of the rules for a number that was accepted. */
public enum DocumentCheck implements Coded {
    PASSED,
    /** Only a rule failed that numbers in use are known to break; a reviewer should look twice. */
    SUSPICIOUS,
    /** No rule is known for this kind of number beyond its pattern. */
    NOT_CHECKED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
