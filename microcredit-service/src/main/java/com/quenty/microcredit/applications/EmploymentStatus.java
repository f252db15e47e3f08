package com.quenty.microcredit.applications;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Employment of the customer. */
public enum EmploymentStatus implements Coded {
    EMPLOYED,
    SELF_EMPLOYED,
    RETIRED,
    STUDENT,
    UNEMPLOYED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
