package com.quenty.microcredit.scores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts applications of a customer. Implemented by the feature that owns the applications. */
public interface PastApplications {

    /** @param but the application that the score is calculated for; null if there is none */
    int countSince(String customerId, Instant since, @Nullable String but);
}
