package com.quenty.microcredit.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** A fee is the price of a service; a penalty, of a breach. */
public enum ChargeKind implements Coded {
    FEE,
    PENALTY;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    DebtComponent component() {
        return this == FEE ? DebtComponent.FEE : DebtComponent.PENALTY;
    }

    @Override
    public String code() {
        return code;
    }
}
