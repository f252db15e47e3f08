package com.quenty.pickup.recurrence;

/** How long a period of a rule is; each period has its set of occurrences. From short to long. */
enum Frequency {
    SECONDLY,
    MINUTELY,
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY;

    /** Several periods make a day. */
    boolean shorterThanDay() {
        return compareTo(DAILY) < 0;
    }
}
