package com.quenty.microcredit.scores;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The five parts of a score, with their weight in percent. */
public enum ScoreComponent implements Coded {
    PAYMENT_HISTORY(35),
    AMOUNTS_OWED(30),
    HISTORY_LENGTH(15),
    NEW_CREDIT(10),
    CREDIT_MIX(10);

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final int weight;

    ScoreComponent(int weight) {
        this.weight = weight;
    }

    @Override
    public String code() {
        return code;
    }

    public int weight() {
        return weight;
    }
}
