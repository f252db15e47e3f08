package com.quenty.microcredit.loanreports;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.microcredit.ledger.InstalmentState;
import com.quenty.platform.codes.Coded;
import java.time.LocalDate;
import java.util.Locale;

/** Where an instalment stands on a day. Follows from its amounts and its date. */
enum InstalmentStatus implements Coded {
    UPCOMING,
    DUE,
    OVERDUE,
    PAID;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    static InstalmentStatus of(InstalmentState row, LocalDate day) {
        if (row.outstanding().signum() == 0) {
            return PAID;
        }
        return row.due().isAfter(day) ? UPCOMING : row.due().equals(day) ? DUE : OVERDUE;
    }

    @Override
    public String code() {
        return code;
    }
}
