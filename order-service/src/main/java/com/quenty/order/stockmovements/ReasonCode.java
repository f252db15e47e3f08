package com.quenty.order.stockmovements;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why units came, went or were corrected. Some are given by people, some follow from what is done. */
public enum ReasonCode implements Coded {
    PURCHASE,
    PRODUCTION,
    OPENING_BALANCE,

    INTERNAL_USE,
    SAMPLE,
    DONATION,
    DISPOSAL,

    DAMAGED,
    LOST,
    STOLEN,
    FOUND,
    EXPIRED,
    QUALITY,
    DATA_ENTRY,

    SHIPMENT,
    CUSTOMER_RETURN,
    TRANSFER,
    QUARANTINE,
    QUARANTINE_RELEASE,
    COUNT,
    REVERSAL;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    public boolean suitsReceipt() {
        return switch (this) {
            case PURCHASE, PRODUCTION, OPENING_BALANCE -> true;
            default -> false;
        };
    }

    public boolean suitsIssue() {
        return switch (this) {
            case INTERNAL_USE, SAMPLE, DONATION, DISPOSAL -> true;
            default -> false;
        };
    }

    public boolean suitsAdjustment() {
        return switch (this) {
            case DAMAGED, LOST, STOLEN, FOUND, EXPIRED, QUALITY, DATA_ENTRY -> true;
            default -> false;
        };
    }

    /** Whether a correction by so many units can have this reason: what is lost is never more, what is found never less. */
    public boolean suitsAdjustmentBy(int change) {
        return switch (this) {
            case DAMAGED, LOST, STOLEN, EXPIRED, QUALITY -> change < 0;
            case FOUND -> change > 0;
            case DATA_ENTRY -> true;
            default -> false;
        };
    }

    /** An entry that stands for itself. Others are one half of something, which has its own way back. */
    public boolean isReversible() {
        return suitsReceipt() || suitsIssue() || suitsAdjustment();
    }
}
