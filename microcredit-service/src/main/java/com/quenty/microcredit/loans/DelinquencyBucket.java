package com.quenty.microcredit.loans;

/** How late a loan is, in the steps that reports and collectors use. */
public enum DelinquencyBucket {
    CURRENT("current", 0, CollectionStatus.NONE),
    DAYS_1_TO_30("1_30", 30, CollectionStatus.REMINDER),
    DAYS_31_TO_60("31_60", 60, CollectionStatus.CONTACT),
    DAYS_61_TO_90("61_90", 90, CollectionStatus.NOTICE),
    OVER_90("90_plus", Integer.MAX_VALUE, CollectionStatus.LEGAL);

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

    public String code() {
        return code;
    }

    public CollectionStatus collection() {
        return collection;
    }
}
