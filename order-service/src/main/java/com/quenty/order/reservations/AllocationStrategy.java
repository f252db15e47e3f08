package com.quenty.order.reservations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Which buckets are taken from first. Units that have expired or soon will are never taken. */
public enum AllocationStrategy implements Coded {
    /** First expired, first out; what never expires last, then what was received first. */
    FEFO,
    /** First in, first out. */
    FIFO,
    /** From as few buckets as possible, and rather from one that this empties. */
    FEWEST_SPLITS;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
