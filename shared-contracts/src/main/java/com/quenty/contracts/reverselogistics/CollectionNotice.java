package com.quenty.contracts.reverselogistics;

import java.time.Instant;
import java.util.List;

/**
 * @param complete whether the packages were those that were booked; otherwise some were missing, not booked, or heavier
 * @param trackingNumbers of the packages that were handed over
 */
public record CollectionNotice(Instant collectedAt, boolean complete, List<String> trackingNumbers) {

    public CollectionNotice {
        trackingNumbers = List.copyOf(trackingNumbers);
    }
}
