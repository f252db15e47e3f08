package com.quenty.microcredit.scores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a customer has asked for credit. Implemented by whoever keeps the applications. */
public interface PastApplications {

    /** @param but the application that the score is taken for; null when it is for none */
    int countSince(String customerId, Instant since, @Nullable String but);
}
