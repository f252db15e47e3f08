package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How the equal instalment is found. */
public enum InstalmentFormula implements Coded {
    /**
     * The textbook annuity over periods of nominal length (a month is a twelfth of a year, or 30 days), however long
     * each period really is. The last row settles the difference.
     */
    NOMINAL_PERIODS,
    /**
     * Over the rates of the real periods, so that broken and long periods are in it; afterwards smoothed, so that the
     * last row differs as little as cents allow.
     */
    ACTUAL_PERIODS;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
