package com.quenty.microcredit.applications;

import com.quenty.microcredit.offers.WishedTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Terms that one person says yes to, until another agrees. */
record Recommendation(
        BigDecimal amount,
        int termMonths,
        BigDecimal annualRate,
        @Nullable LocalDate firstDueDate,
        String reason,
        String recommendedBy,
        Instant at) {

    WishedTerms terms() {
        return new WishedTerms(amount, termMonths, annualRate, firstDueDate);
    }
}
