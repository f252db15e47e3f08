package com.quenty.microcredit.loans;

import java.util.Locale;

/** What is done about arrears. */
public enum CollectionStatus {
    NONE,
    REMINDER,
    CONTACT,
    NOTICE,
    LEGAL;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
