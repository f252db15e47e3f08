package com.quenty.microcredit.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;

/** How late a loan is, in the steps that reports and collectors use. */
public enum DelinquencyBucket implements Coded {
    CURRENT("current", 0, CollectionStatus.NONE),
    DAYS_1_TO_30("1_30", 30, CollectionStatus.REMINDER),
    DAYS_31_TO_60("31_60", 60, CollectionStatus.CONTACT),
    DAYS_61_TO_90("61_90", 90, CollectionStatus.NOTICE),
    OVER_90("90_plus", Integer.MAX_VALUE, CollectionStatus.LEGAL);

    @JsonValue
    @EnumeratedValue
    private final String code;

    private final int upTo;
    private final CollectionStatus collection;

    DelinquencyBucket(String code, int upTo, CollectionStatus collection) {
        this.code = code;
        this.upTo = upTo;
        this.collection = collection;
    }

    public static DelinquencyBucket of(int daysPastDue) {
        for (var bucket : values()) {
            if (daysPastDue <= bucket.upTo) {
                return bucket;
            }
        }
        return OVER_90;
    }

    @Override
    public String code() {
        return code;
    }

    /** The most days past due that are still in it. */
    public int upTo() {
        return upTo;
    }

    public CollectionStatus collection() {
        return collection;
    }
}
